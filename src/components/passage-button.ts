// A button beside a selected passage of the notes. It waits for a selection of some words.
const enough = 12;

/** Offers "Copy link to this passage" whenever words of the article are selected. */
export function addPassageButton(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const selection = getSelection();
      const inArticle =
        selection?.anchorNode?.parentElement?.closest('article') &&
        selection.focusNode?.parentElement?.closest('article');
      const isPassage = inArticle && String(selection).trim().length >= enough;
      if (isPassage || document.getElementById('u-passage'))
        void import('./copy-passage.ts').then(({ offerPassage }) =>
          offerPassage(isPassage ? (selection ?? undefined) : undefined),
        );
    }, 250);
  };
  document.addEventListener('selectionchange', look);
  // Words may have been selected while this was loading.
  look();
}
