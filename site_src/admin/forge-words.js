// What a forge and the editor say in English when something fails, in words that say what to do.
//
// The editor shows a forge's sentence as it came, and an answer that is no sentence as «[object Object]».
const SAID = [
  ['unreachable', /Failed to fetch|NetworkError|Load failed/],
  ['insecure', /insecure protocol/],
  ['confidential', /client secret|Client authentication failed/],
  ['unknown_client', /cannot load client/],
  ['denied', /access_denied/],
  ['again', /Invalid nonce|PKCE|not authorized|grant is invalid/],
  ['no_right', /does not have access to this repo|permission to write/],
  ['no_repository', /^Repo ".*" not found/],
  ['signed_out', /password or token|token is required|Bad credentials|Unauthorized/],
  ['not_approved', /not allowed to merge|approving review|Method Not Allowed/],
  ['conflict', /merge conflict|not mergeable/i],
];
const LOGIN_LINES = '[class*="StyledAuthenticationPage"] > p';

/** Return what turns an error, an answer or a sentence into what *words* have for it, or its own words. */
export const inOurWords = (words) => (said) => {
  const sentence = String((said && said.message) || said).replace(/^\w*(?:Error|ERROR): /, '');
  const known = SAID.find(([, pattern]) => pattern.test(sentence));
  return known ? words[`forge.${known[0]}`] : sentence;
};

/** Say in *words* whatever the editor tells of a failure: beside a form, and where one signs in. */
export function tellFailures(formStore, words) {
  const tell = inOurWords(words);
  formStore.seen.push(({ type, payload }) => {
    const message = type === 'NOTIFICATION_SEND' && payload.message;
    if (message && message.details) message.details = tell(message.details);
    // Decap would leave the button as it is while somebody signs in.
    if (type === 'AUTH_FAILURE') setTimeout(() => formStore.dispatch({ type: 'AUTH_REQUEST_DONE' }));
    return true;
  });
  const retell = () => document.querySelectorAll(LOGIN_LINES).forEach((line) => {
    const told = tell(line.textContent);
    if (told !== line.textContent) line.textContent = told;
  });
  new MutationObserver(retell).observe(document.body, { childList: true, characterData: true, subtree: true });
}
