/** Boxes that say one thing: notices, the error summary, the receipt, facts in pairs, tags. */
export const panelStyle = `
.kicker { margin: 0 0 .5rem; color: var(--forest-deep); font-weight: 650; font-size: .9375rem; }
.lead { font-size: 1.1875rem; line-height: 1.5; }
.meta { color: var(--ink-soft); font-size: .9375rem; }
.notice { margin: 0 0 1.5rem; padding: 1rem 1.25rem; border-left: 5px solid var(--lake-link); border-radius: 0 var(--radius) var(--radius) 0; background: var(--lake-pale); }
.notice > :last-child, .panel > :last-child, .card > :last-child, .receipt > :last-child, .error-summary > :last-child { margin-bottom: 0; }
.notice h2, .notice h3, .error-summary h2, .panel h2, .card h2, .card h3 { margin-top: 0; font-size: 1.25rem; }
.notice--warning { border-color: var(--cloudberry); background: var(--cloudberry-pale); }
.notice--success { border-color: var(--forest); background: var(--forest-pale); }
.notice--error { border-color: var(--lingon); background: var(--lingon-pale); }
.error-summary { margin: 0 0 2rem; padding: 1.125rem 1.25rem; border: 3px solid var(--lingon); border-radius: var(--radius); background: #fff; }
.error-summary h2 { color: var(--lingon); }
.error-summary ul { padding: 0; list-style: none; }
.error-summary a { color: var(--lingon); font-weight: 650; display: inline-block; padding-block: .125rem; }
.panel, .card { margin: 0 0 1.5rem; padding: 1.25rem; background: #fff; border: 1px solid var(--line); border-radius: var(--radius); }
.receipt { margin: 0 0 2rem; padding: clamp(1.5rem, 5vw, 2.25rem); border-radius: var(--radius); background: var(--forest-pale); border-top: 6px solid var(--forest); }
.receipt h1 { margin-bottom: .5rem; }
.receipt__reference { font-size: 1.125rem; }
.facts { display: grid; gap: 0; margin: 0 0 1.5rem; overflow-wrap: anywhere; }
.facts > div { display: grid; gap: 0 1.5rem; padding: .625rem 0; border-bottom: 1px solid var(--line); }
.facts dt { font-weight: 650; color: var(--lake-deep); }
.facts dd { margin: 0; white-space: pre-line; }
.facts dd.empty { color: var(--ink-soft); }
.tag { display: inline-block; padding: .0625rem .625rem; border-radius: 1rem; background: var(--lake-pale); color: var(--lake-deep); font-size: .875rem; font-weight: 600; line-height: 1.6; white-space: nowrap; }
.view .tag { white-space: normal; border-radius: .5rem; }
.tag--done { background: var(--forest-pale); color: var(--forest-deep); }
.tag--warning { background: var(--cloudberry-pale); color: #6b4300; }
.tag--error { background: var(--lingon-pale); color: var(--lingon); }
.split > :first-child > :first-child { margin-top: 0; }
.split__aside { margin: 0 0 1rem; padding: 1.125rem 1.25rem .25rem; background: #fff; border: 1px solid var(--line); border-top: 5px solid var(--forest); border-radius: 0 0 var(--radius) var(--radius); font-size: 1rem; }
.split__aside .facts { margin-bottom: 1rem; }
.split__aside .facts > div:first-child { padding-top: 0; }
.split__aside .facts > div:last-child { border-bottom: 0; }
.split__aside details { border-top: 1px solid var(--line); padding-top: .75rem; margin-bottom: .75rem; }
details { margin: 0 0 1.5rem; }
summary { cursor: pointer; color: var(--lake-link); padding-block: .25rem; text-decoration: underline; text-underline-offset: .18em; }
details > :nth-child(2) { margin-top: .75rem; }
.mail-frame { display: block; width: 100%; height: 40rem; border: 1px solid var(--line); border-radius: var(--radius); background: #fff; }
.mail-text { padding: 1rem; border: 1px solid var(--line); border-radius: var(--radius); background: #fff; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (min-width: 40rem) {
  .facts > div { grid-template-columns: minmax(10rem, 2fr) 3fr; }
}
@media (min-width: 60rem) {
  .split { display: grid; grid-template: auto 1fr / minmax(0, 40rem) minmax(0, 1fr); column-gap: 3rem; }
  .split__aside { grid-area: 1 / 2 / span 2; align-self: start; position: sticky; top: 1.5rem; }
  .split > :last-child { grid-column: 1; }
  .split__aside .facts > div { display: block; }
}
`;
