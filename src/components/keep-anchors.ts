/** Lets anchors that were published once still be answered: asks for the table of old ones on a miss only. */
export function keepAnchors(): void {
  const answer = () => {
    const id = location.hash.slice(1).replace(/:~:.*$/, '');
    const table = `${document.body.dataset['base'] ?? '/'}links.json`;
    if ((!id || document.getElementById(id)) ?? document.querySelector(':target')) return;
    void import('./old-anchors.ts').then(({ answerOldAnchor }) => answerOldAnchor(table));
  };
  addEventListener('hashchange', answer);
  answer();
}
