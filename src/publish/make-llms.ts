export interface LlmsPage {
  readonly title: string;
  /** Address of its Markdown. */
  readonly address: string;
  readonly summary: string;
  /** Title of its course. */
  readonly course: string;
}

/** `llms.txt`: what the site has, for programs that read Markdown. Source: https://llmstxt.org/ */
export function makeLlms(name: string, description: string, pages: readonly LlmsPage[]): string {
  const courses = [...Map.groupBy(pages, ({ course }) => course)].map(([course, ofCourse]) => {
    const rows = ofCourse.map(({ title, address, summary }) =>
      summary ? `- [${inLine(title)}](${address}): ${inLine(summary)}` : `- [${inLine(title)}](${address})`,
    );
    return `## ${inLine(course)}\n\n${rows.join('\n')}\n`;
  });
  const about = description ? `\n> ${inLine(description)}\n` : '';
  return `# ${inLine(name)}\n${about}\n${courses.join('\n')}`;
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&');
}
