// The letters that Schoolgate → Invitations makes: beside each link its code for a phone's camera, drawn here so that no link
// leaves the page.
import { create } from 'qrcode';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 4;

function draw(link: string): SVGElement {
  const { modules } = create(link, { errorCorrectionLevel: 'M' });
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const squares = Array.from(modules.data, (dark, at) =>
    dark ? `M${(at % modules.size) + MARGIN} ${Math.floor(at / modules.size) + MARGIN}h1v1h-1z` : '',
  );
  path.setAttribute('d', squares.join(''));
  const side = modules.size + 2 * MARGIN;
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('aria-hidden', 'true'); // the link stands above it
  svg.append(path);
  return svg;
}

for (const place of document.querySelectorAll<HTMLElement>('[data-link]')) place.replaceChildren(draw(place.dataset['link'] ?? ''));
document.getElementById('schoolgate-print')?.addEventListener('click', () => window.print());
