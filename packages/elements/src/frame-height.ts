/**
 * For the page around a frame, where it may run scripts: `<iframe data-schoolgate …>` becomes as tall as what it shows.
 * A message counts only when it comes from that very frame and from the site that the frame was pointed at.
 */
const isHeight = (data: unknown): data is { height: number } =>
  typeof data === 'object' &&
  data !== null &&
  'schoolgate' in data &&
  data.schoolgate === 'height' &&
  'height' in data &&
  Number.isFinite(data.height);

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  if (!isHeight(data)) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-schoolgate]'))
    if (frame.contentWindow === source && new URL(frame.src).origin === origin)
      frame.style.height = `${Math.min(Math.max(data.height, 100), 50_000)}px`; // a frame without end would take the page away
});
