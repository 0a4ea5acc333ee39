/** ANSWER, or undefined after MILLISECONDS or when it fails. */
export async function answerWithin(milliseconds: number, answer: Promise<Response>): Promise<Response | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([answer.catch(() => undefined), late]);
}
