import { nameToEmoji } from 'gemoji';

/** TEXT with GitHub's emoji codes (`:rocket:`) as emoji; codes that GitHub does not know stay. Source: https://github.com/wooorm/gemoji */
export function repairEmoji(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}:])(:)([a-z0-9_+-]+):(?![\p{L}\p{N}:])/gu,
    (code: string, _: string, name: string) => (Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name]! : code),
  );
}
