/**
 * Words that carry no content in a question, by language: articles, pronouns, prepositions, auxiliaries, question words.
 * A query of nothing else is searched as it stands.
 */
const lists: Readonly<Record<string, string>> = {
  en: `a about after all also am an and any are as at be because been being between both but by can cannot compare compared
    could did difference differences different do does doing done during each either else every explain for from get gets
    give given go got had has have having he help her here him his how i if in instead into is isn it its itself just keep
    let like many may me mean meaning means might more most much must my need needs neither no nor not of off on one only
    or other our ours out own per please s shall she should show so some somebody someone something such t take tell than
    that the their them then there these they thing things this those through to too under until up us use used uses using
    versus very via vs want wants was way ways we were what whats when where whether which while who whom whose why will
    with within without won would you your yours`,
  de: `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist brauche da damit
    dann das dass dein deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch
    ein eine einem einen einer eines er erkläre es etwas euch für gegen gibt haben hat hatte hier ich ihm ihn ihr ihre im
    in ist jede jedem jeden jeder jedes jemand kann kein keine können könnte man mehr mein meine mich mir mit muss müssen
    nach nicht noch nur ob oder ohne sein seine sich sie sind so soll sollte sowie über um und uns unser unter
    unterschied unterschiede vergleich viel vom von vor war warum was welche welchem welchen welcher welches wem wen wenn
    wer werden wessen wie wieso will wird wo wofür woher wohin womit zu zum zur zwischen`,
};

/** The words of LANG (a BCP 47 tag) that a question is asked with, as they stand in the list: in lower case. */
export function stopWords(lang: string): ReadonlySet<string> {
  return new Set((lists[lang.split('-')[0]!.toLowerCase()] ?? lists['en']!).split(/\s+/).map((word) => word.trim()));
}

/** Words that say little about what is asked for: verbs and adverbs of every day, in the forms that occur. */
const faint: Readonly<Record<string, string>> = {
  en: `add added allow allows allowed anytime anyone anything away back best better bring bringing call called change
    changes changing check checks choose close come comes enough ever every everyone everything fast find finding finds
    first give giving go goes going good happen happens help helps high hold keep keeping keeps kept know knows known
    left look looking low made make makes making many new next now number old once others own people place possible put
    quickly real reach right same say second see seen sees set several simple start starts stop stopped
    stopping stops sure take taken takes taking time together too try turn type way well work working works wrong`,
  de: `ab anfangen anlegen ansehen bekommen bekomme bringen dort eigene eigenen einfach erstellen etwas finde finden findet
    geben geht gehen gibt gut halten hilft immer jetzt kommen kommt lassen laufen machen macht mache nehmen neu neue neuen
    nimmt oft richtig schnell sehe sehen setzen sieht stoppen tun viele wichtig wissen zeigen zeigt`,
};

/** The words of LANG (a BCP 47 tag) that weigh little beside others. */
export function faintWords(lang: string): ReadonlySet<string> {
  return new Set((faint[lang.split('-')[0]!.toLowerCase()] ?? faint['en']!).split(/\s+/).map((word) => word.trim()));
}
