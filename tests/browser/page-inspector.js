/* Runs in the page: what axe does not look at. Each finding is a line that names the element. */
globalThis.inspector = (() => {
  const smallestTarget = 24;
  const smallestPrint = 9.9;

  const name = (element) => {
    const { id, className, textContent } = element;
    const kind = typeof className === "string" && className !== "" ? `.${className.split(" ").join(".")}` : "";
    return `${element.tagName.toLowerCase()}${id ? `#${id}` : kind} “${textContent.trim().replaceAll(/\s+/g, " ").slice(0, 40)}”`;
  };
  const isHidden = (element) =>
    element.closest('.visually-hidden, .skip-link, [hidden], [aria-hidden="true"], template') !== null ||
    !element.checkVisibility({ visibilityProperty: true });
  const all = (selector, root = document) => [...root.querySelectorAll(selector)].filter((one) => !isHidden(one));
  const controls = () => all('a[href], button, input:not([type="hidden"]), select, textarea, summary');
  const hasErrors = () => document.querySelector(".error-summary") !== null;

  /** Lines of text as they stand, without the air above and below the letters. */
  function textLines() {
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.data.trim() === "" || element.closest("textarea, select, option") || isHidden(element)) continue;
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, height } of range.getClientRects()) {
        const air = height * 0.3;
        if (right - left > 1) lines.push({ element, left, right, top: top + air, bottom: bottom - air });
      }
    }
    return lines;
  }

  const boxes = ".button, .tag, .card, .panel, .notice, .error-summary, .choice, .scale__step, .figures > *, td, th";

  function cutTexts(lines) {
    const width = document.documentElement.clientWidth;
    return lines.flatMap(({ element, left, right }) => {
      const scrolls = element.closest(".table-scroll");
      if (!scrolls && (left < -1 || right > width + 1)) return [`beside the window: ${name(element)}`];
      const box = element.closest(boxes)?.getBoundingClientRect();
      return box && (left < box.left - 1 || right > box.right + 1) ? [`out of its box: ${name(element)}`] : [];
    });
  }

  function overlappingTexts(lines) {
    const sorted = lines.toSorted((a, b) => a.top - b.top);
    return sorted.flatMap((line, index) => {
      const found = [];
      for (let next = index + 1; next < sorted.length && sorted[next].top < line.bottom; next += 1) {
        const other = sorted[next];
        if (other.element === line.element) continue;
        if (Math.min(line.right, other.right) - Math.max(line.left, other.left) > 2) {
          found.push(`${name(line.element)} lies over ${name(other.element)}`);
        }
      }
      return found;
    });
  }

  /** WCAG 2.5.8 with its exceptions: a link in a sentence, and a circle of 24 pixels that touches no other target. */
  function smallTargets() {
    const targets = controls().map((element) => ({
      element,
      box: (element.closest("label") ?? element).getBoundingClientRect(),
    }));
    const isSmall = ({ width, height }) => width < smallestTarget - 0.5 || height < smallestTarget - 0.5;
    const inSentence = ({ parentElement, textContent }) =>
      parentElement.textContent.trim().length > textContent.trim().length + 1;
    return targets.flatMap(({ element, box }) => {
      if (!isSmall(box) || (element.matches("a") && inSentence(element))) return [];
      const x = (box.left + box.right) / 2;
      const y = (box.top + box.bottom) / 2;
      const near = targets.some(({ element: other, box: { left, right, top, bottom } }) => {
        const apart = Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom));
        return other !== element && apart < smallestTarget / 2;
      });
      return near ? [`small target: ${name(element)} ${Math.round(box.width)} × ${Math.round(box.height)}`] : [];
    });
  }

  function layout() {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beside = scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} pixels too wide`] : [];
    const lines = textLines();
    return [...beside, ...cutTexts(lines), ...overlappingTexts(lines), ...smallTargets()];
  }

  /** An outline and not a shadow: forced colours paint no shadows. */
  const hasOutline = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  };

  /** Some part of it lies in the window with nothing above it. */
  const isInSight = (element) =>
    [...element.getClientRects()].some(({ left, right, top, bottom }) =>
      [0.1, 0.5, 0.9].some((part) => {
        const above = document.elementFromPoint(left + (right - left) * part, top + (bottom - top) * part);
        return above !== null && (element.contains(above) || above.contains(element));
      }),
    );

  /** Each control in turn: its focus can be seen, and nothing lies over it (WCAG 2.4.7, 2.4.11). */
  function focus() {
    const started = document.activeElement;
    const findings = controls().flatMap((element) => {
      element.focus();
      if (document.activeElement !== element) return element.disabled ? [] : [`takes no focus: ${name(element)}`];
      const found = hasOutline(element) ? [] : [`focus cannot be seen: ${name(element)}`];
      return isInSight(element) ? found : [...found, `obscured: ${name(element)}`];
    });
    document.activeElement.blur();
    if (started !== document.body) started.focus();
    scrollTo(0, 0);
    return findings;
  }

  /** The error summary is where the page opens, without a script; focus moves when the page is first painted. */
  async function opening() {
    if (!hasErrors()) return [];
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return document.activeElement?.matches(".error-summary") ? [] : ["the error summary did not take focus"];
  }

  const border = (element, side) => {
    const style = getComputedStyle(element);
    return style[`border${side}Style`] === "none" ? 0 : Number.parseFloat(style[`border${side}Width`]);
  };

  /** With colours of the reader's own, backgrounds and shadows are gone: lines and words have to say it. */
  function forcedColours() {
    const without = (selector, isMarked, what) =>
      all(selector).flatMap((element) => (isMarked(element) ? [] : [`${what}: ${name(element)}`]));
    const unlike = (chosen, other) => {
      const [one, two] = [chosen, other].map((element) => getComputedStyle(element));
      return one.borderLeftWidth !== two.borderLeftWidth || one.outlineStyle !== two.outlineStyle;
    };
    return [
      ...without(".error-summary", (one) => border(one, "Left") >= 2, "no border"),
      ...without(".field--error", (one) => border(one, "Left") >= 2, "no mark of an error"),
      ...without(".button:not(.button--link), .input", (one) => border(one, "Top") >= 1, "no border"),
      ...without(
        ".scale__step:has(:checked)",
        (one) => unlike(one, one.parentElement.querySelector(":not(:has(:checked))")),
        "looks like the steps not chosen",
      ),
      ...without(".staff-nav a[aria-current]", (one) => border(one, "Bottom") >= 2, "looks like the other pages"),
      ...without("ins, del", (one) => getComputedStyle(one).textDecorationLine !== "none", "a change without a mark"),
      ...without(
        ".swatch, .bar rect + rect",
        (one) => one.matches("rect") || getComputedStyle(one).forcedColorAdjust === "none",
        "a colour that is gone",
      ),
      ...controls()
        .slice(0, 12)
        .flatMap((element) => {
          element.focus();
          return hasOutline(element) ? [] : [`focus cannot be seen: ${name(element)}`];
        }),
    ];
  }

  /** What only a screen can do is gone from paper, and what is left can be read. */
  function print() {
    const useless = all(
      ".site-header nav, .site-footer, .staff-nav, .skip-link, .actions, .table-scroll:not(:has(table))",
    );
    const lines = textLines();
    const small = lines.filter(({ element }) => Number.parseFloat(getComputedStyle(element).fontSize) < smallestPrint);
    const boxed = [...document.querySelectorAll(".table-scroll")].filter(
      (one) => one.scrollWidth > one.clientWidth + 1,
    );
    return [
      ...useless.map((element) => `of no use on paper: ${name(element)}`),
      ...small.map(({ element }) => `too small on paper: ${name(element)}`),
      ...boxed.map((element) => `cut on paper: ${name(element)}`),
      ...cutTexts(lines),
      ...overlappingTexts(lines),
    ];
  }

  const once = (look) => () => [...new Set(look())];
  return {
    layout: once(layout),
    focus: once(focus),
    opening,
    forcedColours: once(forcedColours),
    print: once(print),
  };
})();
