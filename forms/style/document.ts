/** Reading: tables, long texts, contents lists, steps and figures on plan and staff pages. */
export const documentStyle = `
.table-scroll { overflow-x: auto; margin: 0 0 1.5rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 650; color: var(--lake-deep); padding-bottom: .5rem; font-size: 1.0625rem; }
th, td { text-align: left; vertical-align: top; padding: .5625rem .875rem .5625rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--lake); color: var(--lake-deep); vertical-align: bottom; }
tbody th { font-weight: 600; }
th.number, td.number { text-align: right; white-space: nowrap; }
th:last-child, td:last-child { padding-right: 0; }
tfoot th, tfoot td, tr.total th, tr.total td { border-top: 2px solid var(--lake); border-bottom: 0; font-weight: 650; }
.prose { max-width: 40rem; }
.contents { padding: 1rem 1.25rem; background: var(--sand); border-radius: var(--radius); margin: 0 0 2rem; }
.contents ol, .contents ul { margin: 0; }
.contents a { display: inline-block; padding-block: .125rem; }
.columns { display: grid; gap: 1.5rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem; margin: 0 0 1.5rem; padding: 0; list-style: none; }
.figures > * { margin: 0; padding: .875rem .75rem; background: #fff; border: 1px solid var(--line); border-radius: var(--radius); }
.figure__value { display: block; font: 600 1.75rem/1.2 var(--serif); color: var(--lake-deep); }
.steps { list-style: none; padding: 0; margin: 0 0 1.5rem; border-left: 3px solid var(--line); }
.steps > li { position: relative; margin: 0; padding: 0 0 1.25rem 1.5rem; }
.steps > li::before { content: ""; position: absolute; left: -.5625rem; top: .375rem; width: .9375rem; height: .9375rem; border-radius: 50%; background: var(--birch); border: 3px solid var(--control); }
.steps > li.is-done::before { background: var(--forest); border-color: var(--forest); }
.steps > li.is-next::before { background: var(--cloudberry); border-color: var(--lake-deep); }
.hash { font-family: ui-monospace, "Cascadia Mono", Consolas, monospace; font-size: .8125rem; overflow-wrap: anywhere; }
.bar { display: block; width: 100%; height: .75rem; }
.bar rect { fill: var(--lake-pale); }
.bar rect + rect { fill: var(--forest); }
@media (min-width: 54rem) { .columns { grid-template-columns: 1fr 1fr; } }
`;
