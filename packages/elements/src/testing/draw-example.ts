import { fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { forgetInvitation } from '../parent-declaration/take-invitation.ts';
import type { Example } from './example.ts';
import { createFakeClient } from './fake-client.ts';
import { loadExample } from './load-example.ts';
import { settle } from './use-form.ts';

export const grounds = {
  light: 'color-scheme: light; background: #fff; color: #1a1a1a',
  dark: 'color-scheme: dark; background: #101418; color: #f2f2f2',
};

/** Draws a state on a ground, so that contrast is measured, in a column as wide as a phone or wider, in letters as wide as they come. */
export async function drawExample(
  example: Example,
  { ground, width, locale }: { ground: keyof typeof grounds; width: number; locale?: string },
): Promise<LitElement> {
  forgetInvitation();
  const policy = await loadExample();
  const context = { policy, client: createFakeClient(policy) };
  const page = await fixture(
    html`<div style="${grounds[ground]}; inline-size: ${width}px; font: 18px/1.5 Verdana, 'DejaVu Sans', sans-serif">
      ${example.render(context)}
    </div>`,
  );
  const element = page.querySelector<LitElement>(example.tag)!;
  await settle(element);
  await example.act?.(element, context);
  await settle(element);
  if (locale !== undefined) {
    (element as LitElement & { locale: string }).locale = locale; // the way there is told in English
    for (let round = 0; round < 50 && !element.renderRoot.querySelector(`[lang="${locale}"]`); round++) await settle(element); // its words may be on their way
    await settle(element);
  }
  return element;
}
