import { questionSubject } from './question-subject.ts';

/** A name that a title may be about. */
export interface TitleName {
  readonly name: string;
  /** 0: the whole title. 1: the title without number, question or short name. 2: one of several names. */
  readonly share: 0 | 1 | 2;
}

/**
 * The names that TITLE may define: the title itself, the full and the short name of "Full Name (ABBR)", and the parts
 * of an enumeration such as "Elastic Load Balancing (ELB) & Auto Scaling Groups (ASG)" or "Other services: ECS, Lambda".
 */
export function namesInTitle(title: string): TitleName[] {
  const whole = title.trim();
  const plain = whole
    .replace(/^[\p{Emoji_Presentation}\p{Extended_Pictographic}\uFE0F\s]+/u, '')
    .replace(/^(?:\d+(?:\.\d+)*[.)]?|[IVX]+\.|§\s*\d+)\s+/u, '')
    .trim();
  const bare = (questionSubject(plain) ?? plain)
    .replace(/^(?:introduction to|overview of|about)\s+(?:the )?/i, '')
    .replace(/\s*[:：]$/, '');
  const parts = bare
    .split(/\s*(?:[,;:/|&+]|\s[-–—]\s|\band\b|\bund\b|\bor\b|\bvs\.?(?=\s))\s*/u)
    .filter((part) => part !== '');
  const names: TitleName[] = [
    { name: whole, share: 0 },
    ...[bare, ...fullAndShort(bare)].map((name): TitleName => ({ name, share: 1 })),
    ...(parts.length > 1 ? parts.flatMap((part) => [part, ...fullAndShort(part)]) : []).map((name): TitleName => ({
      name,
      share: 2,
    })),
  ];
  return names.filter(({ name }) => /[\p{L}\p{N}]/u.test(name));
}

function fullAndShort(title: string): string[] {
  const match = /^(.+?)\s*[(（]([^()（）]+)[)）]$/u.exec(title);
  return match ? [match[1]!, match[2]!.trim()] : [];
}
