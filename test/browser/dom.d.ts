/// <reference lib="dom" />
// What is given to `page.evaluate` runs in the browser.
