import { css } from 'lit';

export const printedTicketStyles = css`
  :host {
    --type: 1;
  }
  :host([large]) {
    --type: 1.3;
  }
  article {
    width: 72mm;
    color: #000;
    font-size: calc(10pt * var(--type));
    line-height: 1.3;
    text-align: center;
  }
  .centre {
    padding-bottom: 2mm;
    border-bottom: 0.4mm solid #000;
    font-weight: 700;
    text-wrap: balance;
  }
  .label {
    margin-top: 2mm;
    font-size: 1.1em;
  }
  /* Capitals of 20 mm where the number has no more than four signs. */
  .number {
    font-size: min(27.8mm, calc(112mm / var(--letters)));
    font-weight: 800;
    letter-spacing: -0.02em;
    line-height: 1;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .service {
    margin-bottom: 1mm;
    font-size: 1.2em;
    font-weight: 700;
    text-wrap: balance;
  }
  .zone {
    font-size: 1.2em;
    font-weight: 800;
  }
  .strong {
    font-weight: 700;
    text-wrap: balance;
  }
  .frame {
    margin-bottom: 2mm;
    padding: 1.5mm;
    border: 0.4mm solid #000;
  }
  dl {
    display: grid;
    grid-template-columns: auto auto;
    justify-content: space-between;
    gap: 0.5mm 4mm;
    margin-block: 2mm;
    padding-block: 2mm;
    border-block: 0.3mm dashed #000;
    text-align: start;
  }
  dd {
    font-weight: 700;
    text-align: end;
    white-space: nowrap;
  }
  .date {
    grid-column: 1 / -1;
    text-align: center;
    white-space: normal;
  }
  .date span {
    display: block;
  }
  luot-qr-code {
    width: 34mm;
    margin-inline: auto;
  }
  .papers {
    margin-top: 2mm;
    padding-top: 2mm;
    border-top: 0.3mm dashed #000;
    text-align: start;
  }
  li {
    padding-left: 1.4em;
    text-indent: -1.4em;
  }
`;
