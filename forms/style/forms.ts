/** Field parts: large targets, visible borders, errors in colour and in words. */
export const formStyle = `
.field { border: 0; margin: 0 0 2.25rem; padding: 0; min-width: 0; }
.field--error { border-left: 5px solid var(--lingon); padding-left: 1rem; }
.field__label, .field legend { display: block; padding: 0; margin: 0 0 .375rem; font-weight: 650; font-size: 1.125rem; line-height: 1.35; color: var(--lake-deep); }
.field__optional { font-weight: 400; font-size: 1rem; color: var(--ink-soft); }
.field__hint { margin: 0 0 .625rem; color: var(--ink-soft); }
.field__condition { margin: 0 0 .375rem; color: var(--forest-deep); font-weight: 600; font-size: .9375rem; }
.field__note { margin: 0 0 .625rem; }
.field__error { margin: 0 0 .625rem; color: var(--lingon); font-weight: 650; }
input, textarea, select, button { font: inherit; color: inherit; }
.input { display: block; width: 100%; max-width: 34rem; min-height: 2.875rem; padding: .5rem .75rem; background: #fff; border: 1.5px solid var(--control); border-radius: var(--radius); }
textarea.input { min-height: 9rem; line-height: 1.5; resize: vertical; max-width: none; }
.input--short { max-width: 9rem; }
.input--medium { max-width: 18rem; }
.input[aria-invalid="true"] { border-color: var(--lingon); border-width: 2.5px; }
.input:focus-visible { outline: 3px solid var(--lake-deep); outline-offset: 0; border-radius: var(--radius); }
.input::file-selector-button { font: inherit; margin-right: .75rem; padding: .1875rem .875rem; color: var(--lake); background: var(--lake-pale); border: 1.5px solid var(--control); border-radius: 4px; cursor: pointer; }
.affix { display: flex; align-items: center; gap: .625rem; }
.affix .input { flex: 1 1 auto; }
.choices { display: grid; gap: .25rem; }
.choice { display: flex; align-items: flex-start; gap: .75rem; padding: .5625rem .75rem; margin-left: -.75rem; border-radius: var(--radius); cursor: pointer; }
.choice:hover { background: var(--lake-pale); }
.choice input { flex: none; width: 1.5rem; height: 1.5rem; margin: .0625rem 0 0; accent-color: var(--lake); cursor: pointer; }
.choice:has(:checked) { background: var(--lake-pale); }
.scale { display: grid; gap: .5rem; max-width: 34rem; }
.scale__row { display: grid; grid-template-columns: repeat(5, 1fr); gap: .375rem; }
.scale__ends { margin-top: .25rem; display: flex; justify-content: space-between; gap: 2rem; color: var(--ink-soft); font-size: .9375rem; line-height: 1.35; }
.scale__ends span:last-child { text-align: right; }
.scale__step { display: flex; flex-direction: column; align-items: center; gap: .25rem; padding: .5rem 0 .625rem; background: #fff; border: 1.5px solid var(--line); border-radius: var(--radius); cursor: pointer; font-variant-numeric: tabular-nums; }
.scale__step:hover { border-color: var(--lake); }
.scale__step:has(:checked) { background: var(--lake-pale); border-color: var(--lake); font-weight: 650; }
.scale__step input { width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--lake); cursor: pointer; }
.ranks { display: grid; gap: .75rem; }
.ranks label, .row label { display: block; margin-bottom: .2rem; font-size: 1rem; }
.row { border: 1px solid var(--line); border-radius: var(--radius); background: #fff; margin: 0 0 1rem; padding: 1rem 1.125rem 1.125rem; min-width: 0; }
.row legend { padding: 0 .375rem; margin-left: -.375rem; font-size: 1rem; }
.row__fields { display: grid; gap: .875rem; }
.row .field { margin: 0; }
.row .field__label { font-size: 1rem; }
.section-title { border-top: 1px solid var(--line); padding-top: 1.5rem; margin: 3rem 0 1.25rem; }
.progress { display: flex; align-items: center; gap: .75rem; margin: 0 0 1.5rem; color: var(--ink-soft); }
.progress progress { flex: 0 1 12rem; height: .5rem; accent-color: var(--forest); }
.actions--minor { margin-top: 0; }
.checked { border-top: 1px solid var(--line); padding-top: 1.25rem; margin-top: 2rem; }
.checked h2 { margin: 0 0 .375rem; }
.statement { margin: 0 0 2.25rem; padding-left: 1rem; border-left: 4px solid var(--forest); }
.statement > :last-child { margin-bottom: 0; }
.sections { padding: 0; list-style-position: inside; }
.sections li { padding: .625rem 0; border-bottom: 1px solid var(--line); margin: 0; }
.sections .meta { display: block; }
.paragraph { padding: 0 0 .25rem; border-bottom: 1px solid var(--line); margin-bottom: 1.25rem; }
.paragraph > details { margin-bottom: .75rem; }
.paragraph .field { margin-bottom: 1.25rem; }
.proposal { margin: 0 0 .75rem; padding: .75rem 1rem .25rem; background: #fff; border-left: 4px solid var(--forest); }
.proposal__title { margin: 0 0 .25rem; font-weight: 650; color: var(--forest-deep); }
.wording del { text-decoration: line-through 2px; background: var(--lingon-pale); color: var(--lingon); }
.wording ins { text-decoration: underline 2px; background: var(--forest-pale); color: var(--forest-deep); font-weight: 600; }
.page > .beside { max-width: none; }
.part { border-top: 1px solid var(--line); padding-top: 1.75rem; margin-top: 3rem; }
p.part { border: 0; padding: 0; margin-top: 2.5rem; }
.part + .field { margin-top: 2rem; }
.part > :first-child { margin-top: 0; }
.button { display: inline-block; min-height: 2.875rem; padding: .625rem 1.375rem; border: 2px solid transparent; border-radius: var(--radius); background: var(--forest); color: #fff; font-weight: 650; line-height: 1.35; text-decoration: none; cursor: pointer; box-shadow: 0 2px 0 #0d3522; }
.button:hover { background: var(--forest-deep); color: #fff; }
.button:active { transform: translateY(2px); box-shadow: none; }
.button--secondary { background: #fff; color: var(--lake); border-color: var(--control); box-shadow: none; }
.button--secondary:hover { background: var(--lake-pale); color: var(--lake-deep); }
.button--warning { background: var(--lingon); box-shadow: 0 2px 0 #5c1018; }
.button--warning:hover { background: #7f1822; }
.button--small { min-height: 2.25rem; padding: .3125rem .875rem; font-size: .9375rem; }
.button--link { min-height: 1.75rem; background: none; border: 0; box-shadow: none; padding: .125rem 0; color: var(--lake-link); font-weight: 400; text-decoration: underline; text-underline-offset: .18em; }
.button--link:hover { background: none; color: var(--lake-deep); text-decoration-thickness: 3px; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .875rem 1.25rem; margin: 2rem 0 1rem; }
.inline-form { display: inline; }
@media (min-width: 60rem) {
  .beside { display: grid; grid-template-columns: minmax(0, 38rem) minmax(16rem, 1fr); column-gap: 3rem; }
  .beside__own { position: sticky; top: 1.5rem; align-self: start; }
}
@media (min-width: 40rem) { .row__fields { grid-template-columns: 1fr 1fr; } .row__fields .field--wide { grid-column: 1 / -1; } }
`;
