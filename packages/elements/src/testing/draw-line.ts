import type { LitElement } from 'lit';
import { find } from './use-form.ts';

/** Draws a line on the canvas inside, point by point, as a pen, a finger or a mouse would; points in hundredths of its width and height. */
export async function drawLine(element: LitElement, points: readonly (readonly [number, number])[], pointerType = 'touch'): Promise<void> {
  const canvas = find<HTMLCanvasElement>(element, 'canvas');
  const { left, top, width, height } = canvas.getBoundingClientRect();
  for (const [index, [x, y]] of points.entries()) {
    const last = index === points.length - 1;
    const type = index === 0 ? 'pointerdown' : last ? 'pointerup' : 'pointermove';
    canvas.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        composed: true,
        cancelable: true,
        pointerId: 7,
        pointerType,
        isPrimary: true,
        button: 0,
        buttons: type === 'pointerup' ? 0 : 1,
        clientX: left + (width * x) / 100,
        clientY: top + (height * y) / 100,
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 17)); // the pad looks at the pen sixty times a second
  }
  await element.updateComplete;
}
