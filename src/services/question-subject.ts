const article = String.raw`(?:(?:an?|the|eine?|der|die|das|une?|les?|la|el|los|las|o|os|as|um|uma|een|de|het)\s+|l['’])?`;
// What follows the name in "What is X and why is it used?", "What are X in this library?".
const tail = String.raw`(?:,?\s+(?:and|und|et|y|e|en)\s+(?:why|how|when|where|what|which|wie|wann|warum|wozu|pourquoi|comment|quand|cómo|cuándo|por\b|como|quando|waarom|hoe|wanneer).*)?`;
const questions = [
  String.raw`what(?:['’]?s|\s+is|\s+are)\s+(?:meant\s+by\s+)?${article}(.+?)${tail}`,
  String.raw`what\s+does\s+${article}(.+?)\s+(?:mean|stand\s+for|do)${tail}`,
  String.raw`was\s+(?:ist|sind|bedeutet|heißt)\s+${article}(.+?)${tail}`,
  String.raw`qu['’]?(?:['’]est-ce\s+qu(?:e\s+|['’])|els?\s+sont\s+)${article}(.+?)${tail}`,
  String.raw`¿?qué\s+(?:es|son|significa)\s+${article}(.+?)${tail}`,
  String.raw`o\s+que\s+(?:é|são|significa)\s+${article}(.+?)${tail}`,
  String.raw`wat\s+(?:is|zijn|betekent)\s+${article}(.+?)${tail}`,
  String.raw`什么是\s*(.+?)`,
  String.raw`(.+?)\s*是什么`,
  String.raw`(.+?)\s*(?:とは)(?:何か|何ですか|何)?`,
].map((pattern) => new RegExp(String.raw`^${pattern}\s*[?？。]*$`, 'iu'));

/**
 * What TITLE asks to be told: "Redux" of "What is Redux and how does it work?", in each language of the interface.
 * Undefined where it asks nothing of this kind.
 */
export function questionSubject(title: string): string | undefined {
  const subject = questions.map((question) => question.exec(title)?.[1]).find((found) => found !== undefined);
  // "What are closures in JavaScript?" asks for closures.
  return subject?.replace(/(?<=\S)\s+(?:in|en|em|dans)\s+\p{Lu}\S*(?:\s+\p{N}+)?$/u, '').trim();
}
