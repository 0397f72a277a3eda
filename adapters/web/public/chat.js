// @ts-check
/**
 * Makes the page a conversation: sends questions without leaving it. Without this file the forms work as they
 * are. The server makes the markup of an answer, so that it is the same either way.
 */

const KEY = 'peilstok-gemeente';

/** @template {Element} T @param {string} selector @param {{ new (): T }} type @returns {T} */
function find(selector, type) {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`no ${selector} on the page`);
  return element;
}

const form = find('#formulier', HTMLFormElement);
const field = find('#vraag', HTMLInputElement);
const home = find('#gemeente', HTMLSelectElement);
const conversation = find('#gesprek', HTMLElement);
const status = find('#status', HTMLElement);

/** The query that a next question may follow up on. @type {string | undefined} */
let previous = /** @type {HTMLInputElement | null} */ (form.querySelector('input[name="vorige"]'))?.value;
let busy = false;

/** @param {string} question */
function startExchange(question) {
  const article = document.createElement('article');
  article.className = 'peilstok-exchange';
  const asked = document.createElement('p');
  asked.className = 'peilstok-question';
  const hidden = document.createElement('span');
  hidden.className = 'peilstok-visually-hidden';
  hidden.textContent = 'Je vraag: ';
  asked.append(hidden, question);
  const answer = document.createElement('div');
  answer.className = 'peilstok-answer';
  const waiting = document.createElement('p');
  waiting.className = 'peilstok-waiting';
  waiting.textContent = 'Even zoeken …';
  answer.append(waiting);
  article.append(asked, answer);
  conversation.append(article);
  article.scrollIntoView({ block: 'start' });
  return answer;
}

/** @param {HTMLElement} answer @param {string} message @param {() => void} retry */
function showError(answer, message, retry) {
  const text = document.createElement('p');
  text.className = 'peilstok-error';
  text.setAttribute('role', 'alert');
  text.textContent = message;
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'utrecht-button utrecht-button--secondary-action';
  again.textContent = 'Probeer het opnieuw';
  again.addEventListener('click', () => {
    answer.closest('article')?.remove();
    retry();
  });
  const list = document.createElement('div');
  list.className = 'peilstok-buttons';
  list.append(again);
  answer.replaceChildren(text, list);
  again.focus();
}

/** @param {FormData} data */
async function ask(data) {
  if (busy) return;
  busy = true;
  const question = String(data.get('vraag') ?? '');
  document.querySelector('#welkom')?.remove();
  const answer = startExchange(question);
  status.textContent = 'Even zoeken …';
  try {
    const response = await fetch('/gesprek', {
      method: 'POST',
      body: new URLSearchParams(/** @type {any} */ (data)),
    });
    if (response.status === 429)
      throw new Error('Je stelt veel vragen achter elkaar. Wacht even en probeer het opnieuw.');
    if (!response.ok) throw new Error('Het antwoord kon niet worden gemaakt.');
    const { html, query } = await response.json();
    // Made and escaped by our own server.
    answer.innerHTML = html;
    previous = query === undefined ? previous : JSON.stringify(query);
    status.textContent = 'Het antwoord staat klaar.';
    /** @type {HTMLElement | null} */ (answer.querySelector('.peilstok-headline'))?.focus({
      preventScroll: true,
    });
  } catch (error) {
    const known = error instanceof Error && !(error instanceof TypeError);
    showError(
      answer,
      known ? error.message : 'Er is geen verbinding. Je vraag is niet verstuurd.',
      () => void ask(data),
    );
    status.textContent = '';
  } finally {
    busy = false;
  }
}

document.addEventListener('submit', (event) => {
  const sent = event.target;
  if (!(sent instanceof HTMLFormElement)) return;
  event.preventDefault();
  const data = new FormData(sent);
  if (home.value !== '') data.set('gemeente', home.value);
  else data.delete('gemeente');
  if (sent === form) {
    if (field.value.trim() === '') return;
    if (previous !== undefined) data.set('vorige', previous);
    field.value = '';
  }
  void ask(data);
});

home.addEventListener('change', () => {
  try {
    if (home.value === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, home.value);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
});

try {
  const kept = localStorage.getItem(KEY);
  if (kept !== null && home.value === '' && [...home.options].some((option) => option.value === kept))
    home.value = kept;
} catch {
  // As above.
}
