import type { ScriptWords } from '../components/load-words.ts';
import type { Words } from '../words/words.ts';

/** The part of WORDS that scripts show, as plain strings. */
export function scriptWords(words: Words): ScriptWords {
  const { closestPassage, copyPassage, later, linkCopied, linkCopyFailed, newEdition, newEditionShow } = words;
  const { offlineFailed, offlineHomeScreen, offlineRemove, offlineSave, offlineSaving, quoteGone } = words;
  return {
    closestPassage,
    copyPassage,
    later,
    linkCopied,
    linkCopyFailed,
    newEdition,
    newEditionShow,
    offlineFailed,
    offlineHomeScreen,
    offlineNotSaved: words.offlineNotSaved('{size}'),
    offlineRemove,
    offlineSave,
    offlineSaved: words.offlineSaved('{date}', '{size}'),
    offlineSaving,
    quoteGone,
  };
}
