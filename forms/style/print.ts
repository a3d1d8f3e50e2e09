/** On paper: the text alone, with page breaks kept out of tables and headings kept with their text. */
export const printStyle = `
@media print {
  body { background: #fff; color: #000; font-size: 10.5pt; display: block; }
  .site-header { background: none; color: #000; padding: 0 0 .5rem; border-bottom: 1pt solid #000; }
  .site-header a, .site-header__product { color: #000; }
  .site-header nav, .site-footer, .staff-nav, .skip-link, .actions, .contents { display: none; }
  .site-header__row { min-height: 0; padding: 0; }
  .page { padding: 1rem 0 0; max-width: none; }
  .page > * { max-width: none; }
  h1, h2, h3, h4, caption { color: #000; break-after: avoid; }
  tr, .panel, .card, .notice, .facts > div { break-inside: avoid; }
  thead { display: table-header-group; }
  .table-scroll { overflow: visible; }
  a { color: #000; }
  p, li { orphans: 3; widows: 3; }
}
@page { margin: 20mm 18mm; }
`;
