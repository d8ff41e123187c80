export type BrowserName = 'chromium' | 'firefox' | 'webkit';
export const chromiumFlags: string[];
export function findBrowser(name: BrowserName): string | undefined;
export function installBrowsers(names: readonly BrowserName[]): BrowserName[];
