/** What stands for each of a language's plural categories; `#` is the number. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** A counted thing as LANG writes it: the form that its plural rules ask for, the number with its separators. */
export function counted(lang: string, forms: Forms): (count: number) => string {
  return (count) => {
    const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
    return form.replace('#', new Intl.NumberFormat(lang).format(count));
  };
}
