// On "not found": fills the search with the words of the address that led here.
const field = document.querySelector<HTMLInputElement>('[data-from-address]');
if (field) field.value = wordsOf(location.pathname);

function wordsOf(path: string): string {
  const part = path.split('/').findLast(Boolean) ?? '';
  try {
    return decodeURIComponent(part)
      .replace(/\.\w+$/, '')
      .replace(/[-_+]+/g, ' ');
  } catch {
    return '';
  }
}

export {};
