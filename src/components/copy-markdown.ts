import { loadWords } from './load-words.ts';
import { say } from './say.ts';

/** Copies the Markdown text at ADDRESS and says so; opens it where it can't be copied. */
export async function copyMarkdown(address: string): Promise<void> {
  const text = fetch(address).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.text();
  });
  try {
    // Handed over as a promise: Safari lets only the click itself write.
    const blob = text.then((markdown) => new Blob([markdown], { type: 'text/plain' }));
    const [words] = await Promise.all([
      loadWords().catch(() => undefined),
      navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]),
    ]);
    say(words?.markdownCopied ?? '✓');
  } catch {
    location.assign(address);
  }
}
