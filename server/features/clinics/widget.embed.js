// The coming clinic days of a municipality, on a page of somebody else's. FACTS stands for what the server tells; it is put
// on the page as text only. Nothing is stored and nothing is asked of any other server.
(() => {
  const facts = FACTS;
  const script = document.currentScript;
  if (!script) return;
  const level = /^[2-6]$/.test(script.dataset.level ?? '') ? script.dataset.level : '2';

  const made = (name, words = '', attributes = {}) => {
    const element = document.createElement(name);
    element.textContent = words;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const linked = ({ words, href }) => made('a', words, { href });

  const list = made('ul');
  for (const { day, place, free } of facts.days) {
    const item = made('li');
    item.append(linked(day), made('div', place), made('div', free));
    list.append(item);
  }
  const box = made('section', '', { lang: facts.language, 'aria-labelledby': 'title' });
  const rest = made('p');
  rest.append(linked(facts.more));
  box.append(
    made(`h${level}`, facts.title, { id: 'title' }),
    facts.days.length > 0 ? list : made('p', facts.none),
    rest,
  );

  const host = made('div');
  // Text and colours are those of the page around it.
  host.attachShadow({ mode: 'open' }).append(
    made(
      'style',
      `section { font: inherit; border: 1px solid currentColor; border-radius: 0.5rem; padding: 1rem 1.25rem; }
      h2, h3, h4, h5, h6 { margin: 0 0 0.75rem; font-size: 1.25em; }
      ul { list-style: none; margin: 0; padding: 0; }
      li { padding: 0.75rem 0; border-top: 1px solid; border-color: color-mix(in srgb, currentColor 25%, transparent); }
      a { color: inherit; font-weight: 600; display: inline-block; padding: 0.25rem 0; }
      p { margin: 0.5rem 0 0; }`,
    ),
    box,
  );
  script.after(host);
})();
