import { css } from 'lit';

export const printedTicketStyles = css`
  article {
    width: 72mm;
    color: #000;
    font-size: 10pt;
    line-height: 1.3;
    text-align: center;
  }
  .centre {
    padding-bottom: 2mm;
    border-bottom: 0.4mm solid #000;
    font-weight: 700;
  }
  .label {
    margin-top: 3mm;
    font-size: 11pt;
  }
  .number {
    font-size: min(52pt, calc(96mm / var(--letters)));
    font-weight: 800;
    line-height: 1.05;
    font-variant-numeric: tabular-nums;
  }
  .service {
    margin-bottom: 3mm;
    font-size: 12pt;
    font-weight: 700;
  }
  dl {
    display: grid;
    grid-template-columns: auto auto;
    justify-content: space-between;
    gap: 0.5mm 4mm;
    padding-block: 2mm;
    border-block: 0.3mm dashed #000;
    text-align: start;
  }
  dd {
    font-weight: 700;
    text-align: end;
  }
  .made {
    font-size: 9pt;
    font-weight: 400;
  }
  luot-qr-code {
    width: 34mm;
    margin-inline: auto;
  }
  .small {
    margin-top: 1.5mm;
    font-size: 9pt;
  }
`;
