import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import SignaturePad from 'signature_pad';
import { describedBy, frameClass, hintOf, messageOf, type Messages } from '../forms/field.ts';
import { focusNext } from '../forms/focus.ts';
import { drawing } from '../strings/en/drawing.ts';
import type { DrawingStrings, FormStrings } from '../strings/index.ts';
import { addStyles } from '../styles/add-styles.ts';
import { addLine, withoutLastLine } from './drawing-path.ts';
import { drawingStyles } from './drawing.styles.ts';
import { drawnSignature } from './drawn-signature.ts';

export interface DrawingView {
  readonly strings: FormStrings;
  readonly messages: Messages;
  /** As path data; empty where nothing is drawn. */
  readonly drawing: string;
  readonly onDraw: (drawing: string) => void;
  /** Back to the typed name. */
  readonly onType: () => void;
  /** Says something to assistive technology. */
  readonly announce: (text: string) => void;
}

/**
 * Where a signature is drawn. The canvas shows the line under the pen; once that is drawn it stands below as SVG, as it will be
 * sent, which follows the size of the screen and the colours of the page by itself.
 */
export class SignatureDrawing implements ReactiveController {
  readonly #host: LitElement;
  #canvas: HTMLCanvasElement | null = null;
  #pad: SignaturePad | undefined;
  #view: DrawingView | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    addStyles(host, drawingStyles);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate(); // perhaps it was moved within the page, and listens to no pen since
  }

  hostUpdated(): void {
    const canvas = this.#host.renderRoot.querySelector('canvas');
    if (canvas !== this.#canvas) this.#listen(canvas);
  }

  hostDisconnected(): void {
    this.#listen(null);
  }

  render(view: DrawingView): TemplateResult {
    this.#view = view;
    const strings: DrawingStrings = { drawing, ...view.strings };
    const words = strings.drawing;
    const field = { strings, messages: view.messages, pointer: '#/signature', label: words.title, hint: words.hint };
    return html`<div
      class=${frameClass(field)}
      id="signature"
      role="group"
      tabindex="-1"
      aria-labelledby="signature-label"
      aria-describedby=${describedBy(field)}
    >
      <p class="drawing-label" id="signature-label">${words.title}</p>
      ${hintOf(field)}${messageOf(field)}
      <div class="sheet">
        ${drawnSignature(view.drawing)}
        <canvas role="img" aria-label=${view.drawing === '' ? words.empty : words.filled}></canvas>
      </div>
      <div class="drawing-tools">
        <button class="button-link undo" type="button" @click=${() => this.#change(withoutLastLine(view.drawing), words.undone)}>
          ${words.undo}
        </button>
        <button class="button-link clear" type="button" @click=${() => this.#change('', words.cleared)}>${words.clear}</button>
        <button class="button-link type-instead" type="button" @click=${() => this.#type()}>${words.type}</button>
      </div>
    </div>`;
  }

  #change(path: string, said: string) {
    this.#view?.onDraw(path);
    this.#view?.announce(path === '' ? { drawing, ...this.#view.strings }.drawing.cleared : said);
  }

  #type() {
    this.#view?.onType();
    void focusNext(this.#host, '#signature');
  }

  #listen(canvas: HTMLCanvasElement | null) {
    this.#pad?.off();
    this.#pad = undefined;
    this.#canvas = canvas;
    if (!canvas) return;
    const pad = new SignaturePad(canvas, { minDistance: 2 });
    pad.addEventListener('beginStroke', (event) => this.#begin(pad, canvas, event));
    pad.addEventListener('endStroke', () => this.#end(pad, canvas));
    this.#pad = pad;
  }

  /** Takes the size, the density and the colours of this moment: they may have changed since the last line. */
  #begin(pad: SignaturePad, canvas: HTMLCanvasElement, event: Event) {
    if (canvas.closest('fieldset:disabled')) return event.preventDefault();
    const { width, height } = canvas.getBoundingClientRect();
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    canvas.getContext('2d')?.scale(devicePixelRatio, devicePixelRatio);
    pad.penColor = getComputedStyle(canvas).color;
    pad.minWidth = pad.maxWidth = pad.dotSize = width / 300; // half as wide as the line below
  }

  #end(pad: SignaturePad, canvas: HTMLCanvasElement) {
    const points = pad.toData().flatMap((line) => line.points.map(({ x, y }) => [x, y] as const));
    pad.clear();
    if (points.length > 0 && this.#view) this.#view.onDraw(addLine(this.#view.drawing, points, canvas.getBoundingClientRect().width));
  }
}
