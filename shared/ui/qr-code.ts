import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { encode } from 'uqr';

/** Modules of quiet space that the standard asks for around the code. */
const quietModules = 4;

/** A QR code as one SVG path, black on white whatever the theme, so that every camera reads it. */
@customElement('luot-qr-code')
export class LuotQrCode extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      height: auto;
      border-radius: var(--luot-radius-s);
    }
  `;

  /** What the code holds. */
  @property() text = '';
  /** What it leads to, for those who do not see it. */
  @property() label = '';

  protected override render(): TemplateResult | typeof nothing {
    if (this.text === '') return nothing;
    const { data, size } = encode(this.text, { ecc: 'M', border: quietModules });
    return html`<svg
      viewBox="0 0 ${size} ${size}"
      role="img"
      aria-label=${this.label}
      shape-rendering="crispEdges"
    >
      ${svg`<rect width=${size} height=${size} fill="#fff" /><path fill="#000" d=${pathOf(data)} />`}
    </svg>`;
  }
}

/** One horizontal bar per run of dark modules. */
const pathOf = (rows: readonly boolean[][]): string =>
  rows
    .flatMap((row, y) => {
      const bars: string[] = [];
      for (let x = 0; x < row.length; x += 1) {
        if (row[x] !== true) continue;
        const from = x;
        while (row[x + 1] === true) x += 1;
        bars.push(`M${from} ${y}h${x - from + 1}v1H${from}z`);
      }
      return bars;
    })
    .join('');

declare global {
  interface HTMLElementTagNameMap {
    'luot-qr-code': LuotQrCode;
  }
}
