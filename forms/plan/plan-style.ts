/** What only plan and staff pages have: wide tables, meters, bars, views, hashes, steps to take. */
export const planStyle = `
.keep-lines { white-space: pre-line; }
.caption-text { position: sticky; left: 0; display: inline-block; max-width: min(100%, calc(100vw - 3.5rem)); }
.table--wide { min-width: 42rem; }
.table--medium { min-width: 34rem; }
.plan-changes { white-space: pre-line; }
.table-scroll { position: relative; background-repeat: no-repeat; background-position: 0 0, 100% 0, 0 0, 100% 0; background-size: 2.5rem 100%, 2.5rem 100%, .75rem 100%, .75rem 100%; background-attachment: local, local, scroll, scroll;
  background-image: linear-gradient(to right, var(--birch) 40%, rgb(251 250 246 / 0)), linear-gradient(to left, var(--birch) 40%, rgb(251 250 246 / 0)), linear-gradient(to right, rgb(12 46 56 / .2), rgb(12 46 56 / 0)), linear-gradient(to left, rgb(12 46 56 / .2), rgb(12 46 56 / 0)); }
.page .table-scroll--narrow { max-width: 46rem; }
.table-scroll:focus-visible { outline-offset: 4px; }
.cell-note, .cell-line { display: block; color: var(--ink-soft); font-size: .875rem; font-weight: 400; }
.cell-line { color: inherit; }
.cell-warning { display: block; margin-top: .25rem; padding: .25rem .5rem; border-left: 3px solid var(--cloudberry); background: var(--cloudberry-pale); font-size: .875rem; }
.withheld { color: var(--ink-soft); }
tr.group th { padding-top: 1.125rem; border-bottom-color: var(--control); color: var(--lake-deep); font-size: 1rem; }
tbody + tbody tr.group th { padding-top: 1.75rem; }
tr.total th, tr.total td { border-top: 1px solid var(--lake); }
td.chart, th.chart { min-width: 9rem; width: 40%; }
.chart__row { display: flex; align-items: center; gap: .625rem; }
.chart__value { flex: none; width: 3.25rem; text-align: right; }
td.chart .stacked-bar { min-width: 8rem; }
td.chart .bar { flex: 1; min-width: 3rem; }
.score { white-space: nowrap; }
.meter { width: 2.75rem; height: .8rem; margin-right: .375rem; vertical-align: -.05rem; }
.meter__on { fill: var(--forest); }
.meter__off { fill: none; stroke: var(--control); }
.stacked-bar { display: block; width: 100%; max-width: 46rem; height: 1.25rem; border-radius: 3px; }
.tone--ground { fill: var(--line); }
.tone--decided, .tone--answered { fill: var(--forest); background: var(--forest); }
.tone--project { fill: #8a9a3b; background: #8a9a3b; }
.tone--intended { fill: var(--cloudberry); background: var(--cloudberry); }
.tone--waiting { fill: #7aa3ad; background: #7aa3ad; }
.tone--silent { fill: #bccbcd; background: #bccbcd; }
.tone--bounced { fill: var(--lingon); background: var(--lingon); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0 1.25rem; padding: 0; list-style: none; font-size: .9375rem; }
.legend li { margin: 0; }
.swatch { display: inline-block; width: .8rem; height: .8rem; margin-right: .4rem; border-radius: 2px; vertical-align: -.05rem; }
.hash__group { display: inline-block; margin-right: .45em; }
.status { font-weight: 600; }
.status--final { color: var(--forest-deep); }
.status--against { color: var(--lingon); }
.plan-section { margin-top: 3.5rem; padding-top: .25rem; border-top: 1px solid var(--line); }
.plan-section > h2 { margin-top: 1.25rem; }
.plan-section > :not(.table-scroll, .question, .view-group, .figures), .integrity > *, .draft > :not(.table-scroll), .view-group > * { max-width: 46rem; }
.section-number { display: inline-block; min-width: 1.25em; color: var(--forest); }
.contents__list { padding: 0; list-style: none; }
.contents--row ul { display: flex; flex-wrap: wrap; gap: .125rem 1.5rem; padding: 0; list-style: none; }
.contents--row li { margin: 0; }
.contents > h2 { margin: 0 0 .5rem; font-size: 1.125rem; }
.figures dt { font-weight: 600; font-size: .875rem; line-height: 1.3; }
.figures dd { margin: .25rem 0 0; }
.figures .meta { display: block; line-height: 1.3; }
.money-facts dd { font-variant-numeric: tabular-nums; }
.decision-texts dt { font-weight: 650; }
.decision-texts dd { margin: 0 0 1rem; }
.question { max-width: 52rem; margin-bottom: 2.5rem; }
.question .table-scroll { margin-bottom: .5rem; }
.view-group h3 .meta { font-family: var(--sans); font-weight: 400; white-space: nowrap; }
.views { padding: 0; list-style: none; }
.view { margin: 0 0 1.5rem; padding-left: 1rem; border-left: 3px solid var(--line); }
.view:target { border-left-color: var(--cloudberry); background: var(--cloudberry-pale); }
.view p { margin-bottom: .25rem; }
.view__head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; }
.view__head .tag { white-space: normal; }
.view__reference { font-weight: 650; font-variant-numeric: tabular-nums; text-decoration: none; }
.view__sender { font-weight: 600; }
.view blockquote { margin: .25rem 0 0; padding: 0; border: 0; }
.removed { color: var(--ink-soft); font-style: italic; }
.step-when { display: block; }
.card--open { border-top: 5px solid var(--forest); }
.card .kicker { margin-bottom: .25rem; }
.destination-now > .card { margin: 0; }
.step-action { margin: 0; }
.step-action summary { white-space: nowrap; }
.step-action p { margin: .25rem 0 .5rem; }
.person-step .field { margin-bottom: 1.25rem; }
@media (min-width: 40rem) { .contents__list { columns: 2; column-gap: 2.5rem; } .contents__list li { break-inside: avoid; } }
@media print {
  html { font-size: 10.5pt; }
  .draft-banner { border: 1.5pt solid #000; }
  .newer-version { display: none; }
  .plan-section { margin-top: 1.5rem; border-top: .75pt solid #000; }
  .plan-section.annex { break-before: page; }
  .contents { display: block; background: none; padding: 0; }
  .contents__list { columns: 2; }
  .contents a { text-decoration: none; }
  .table-scroll { background: none; }
  table, .table--wide, .table--medium { min-width: 0; font-size: 8pt; }
  td.chart, th.chart, td.chart .stacked-bar { min-width: 0; }
  td.chart, th.chart { width: auto; }
  th.number { white-space: normal; overflow-wrap: anywhere; }
  th, td { padding: .25rem .5rem .25rem 0; hyphens: auto; }
  caption { font-size: 10pt; }
  .cell-note, .cell-warning { font-size: 7.5pt; }
  .cell-note { overflow-wrap: anywhere; }
  .tag { padding-inline: .25rem; font-size: 7.5pt; }
  .caption-text { position: static; }
  .stacked-bar, .bar, .meter, .swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .view, .question { break-inside: avoid; }
  .cell-warning { border-left: 2pt solid #000; background: none; }
  .page--document > .lead { font-size: 12pt; }
  .figures { grid-template-columns: repeat(5, 1fr); gap: .5rem; }
  .figures > * { padding: .5rem; }
  .figure__value { font-size: 13pt; }
}
`;
