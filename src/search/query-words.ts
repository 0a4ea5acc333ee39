import type { QueryWords } from './browser/vocabulary.ts';
import { foldWord } from './browser/split-words.ts';

interface Lists {
  /** Words that carry no content in a question: articles, pronouns, prepositions, auxiliaries, question words. */
  readonly stop: string;
  /** Words that say little about what is asked for: verbs and adverbs of every day, in the forms that occur. */
  readonly faint: string;
  /** Endings by which forms of one word differ, besides none at all. */
  readonly endings: string;
}

const lists: Readonly<Record<string, Lists>> = {
  en: {
    stop: `a about after all also am an and any are as at be because been being between both but by can cannot compare
      compared could did difference differences different do does doing done during each either else every explain for
      from get gets give given go got had has have having he help her here him his how i if in instead into is isn it its
      itself just keep let like many may me mean meaning means might more most much must my need needs neither no nor not
      of off on one only or other our ours out own per please s shall she should show so some somebody someone something
      such t take tell than that the their them then there these they thing things this those through to too under until
      up us use used uses using versus very via vs want wants was way ways we were what whats when where whether which
      while who whom whose why will with within without won would you your yours`,
    faint: `add added allow allows allowed anytime anyone anything away back best better bring bringing call called change
      changes changing check checks choose close come comes enough ever every everyone everything fast find finding finds
      first give giving go goes going good happen happens help helps high hold keep keeping keeps kept know knows known
      left look looking low made make makes making many new next now number old once others own people place possible put
      quickly real reach right same say second see seen sees set several simple start starts stop stopped stopping stops
      sure take taken takes taking time together too try turn type way well work working works wrong`,
    endings: 's es ed d ing e er ers or ors ion ions ation ations y ies ied ly al ment ments able',
  },
  de: {
    stop: `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist brauche da
      damit dann das dass dein deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort du
      durch ein eine einem einen einer eines er erkläre es etwas euch für gegen gibt haben hat hatte hier ich ihm ihn ihr
      ihre im in ist jede jedem jeden jeder jedes jemand kann kein keine können könnte man mehr mein meine mich mir mit
      muss müssen nach nicht noch nur ob oder ohne sein seine sich sie sind so soll sollte sowie über um und uns unser
      unter unterschied unterschiede vergleich viel vom von vor war warum was welche welchem welchen welcher welches wem
      wen wenn wer werden wessen wie wieso will wir wird wo wofür woher wohin womit zu zum zur zwischen`,
    faint: `ab anfangen anlegen ansehen bekomme bekommen bringen eigene eigenen einfach erstellen finde finden findet geben
      gehen geht gut halten hilft immer jetzt kommen kommt lassen laufen mache machen macht nehmen neu neue neuen nimmt
      oft richtig schnell sehe sehen setzen sieht stoppen tun viele wichtig wissen zeigen zeigt`,
    endings: 'e en em er es n s st t te ten ung ungen',
  },
  es: {
    stop: `a acerca al algo alguien algún alguna algunas algunos ante antes aquel aquella así aún aunque bajo cada como cómo
      con contra cual cuál cuáles cuando cuándo cuánto cuántos de del desde después diferencia diferencias donde dónde
      durante e el él ella ellas ellos en entonces entre era es esa esas ese eso esos esta está están estas este esto estos
      explica explicar fue ha haber hace hacer hacia han hasta hay la las le les lo los mas más me mejor mi mis mucho muy
      necesito ni no nos nosotros nuestra nuestro o otra otras otro otros para pero por porque puede pueden puedo que qué
      quien quién quiero se sea según ser si sí sin sino sirve sobre solo sólo son soy su sus también tan tengo tiene
      tienen todo todos tu tus u un una unas uno unos usa usar uso versus vs y ya yo`,
    faint: `abrir ahora bien buscar buena bueno cambiar correcto crear dar deja dejar elegir empezar encontrar evitar fácil
      forma funciona funcionan funcionar gran grande hago mal manera mismo muchos mostrar nueva nuevo nunca parar pasa poner
      poco primer primero quitar rápido saber siempre simple tipo tomar usan ver veo vez`,
    endings:
      's es o os a as ar er ir ado ada ados adas ido ida idos idas ando iendo ción ciones amiento amientos mente',
  },
  fr: {
    stop: `à afin ainsi alors après as au aucun aucune aussi autre autres aux avant avec avoir c ce ceci cela celle celui
      ces cet cette chaque chez comme comment contre d dans de depuis des différence différences dois doit donc dont du elle
      elles en encore entre es est et étaient était être eux expliquer explique faire fait faut il ils j je jusqu l la
      laquelle le lequel les lesquels leur leurs lors lorsque lui m ma mais me même mes mieux moi moins mon n ne ni nos notre
      nous on ont ou où par parce pas pendant peu peut peuvent peux plus plusieurs plutôt pour pourquoi qu quand que quel
      quelle quelles quels quelqu quelque quelques qui quoi s sa sans se selon ses si sinon soit son sont sous sur t ta te
      tes ton tous tout toute toutes très tu un une utilise utiliser versus via voici voilà vos votre vous vs y`,
    faint: `aider ajouter aller arrêter beaucoup bien bon bonne changer chercher choisir commencer créer dire donner empêcher
      éviter facile fois fonctionne fonctionnent fonctionner garder grand jamais laisser maintenant mal manière mauvais
      mettre montrer nouveau nouvelle obtenir plein possible premier première prendre quitter rapide rapidement savoir
      sert simple sorte souvent toujours trouver type va vite voir vois vrai`,
    endings:
      's e es er ez ent ée ées é és ait ant ante ants ir it is ie ies tion tions ation ations ement ements eur eurs',
  },
  nl: {
    stop: `aan al alle alleen alles als ander andere anders ben bij bijvoorbeeld daar dan dat de den der deze die dit doe doen
      doet door dus echter een eerst elk elke en er es geen gebruik gebruiken gebruikt had hadden hebben heb heeft hem het
      hier hij hoe hoeveel hun iemand iets ik in is ja je jij jou jouw jullie kan kun kunnen kunt ligt maar me meer men met
      mij mijn moet moeten na naar niet niets nog nodig nu of om omdat ons onze ook op over per s te tegen tijdens toch toen
      tot tussen u uit uitleg uw van vanuit verschil verschillen versus via voor vs waar waarbij waarmee waarom waarvoor
      wanneer want was wat we wel welk welke werd werden wie wij wil willen word worden wordt zal ze zei zelf zich zij zijn
      zo zonder zou`,
    faint: `altijd begin beginnen beste beter bewaren doorgeven eenvoudig fout ga gaan gaat geef geven goed goede grote
      haal halen hou houden juist keer kies kiezen kijken klein kom komen komt laat laten maak maakt maken makkelijk manier
      mogelijk neem nemen nieuw nieuwe nooit oude pas snel soms soort start starten stop stoppen toevoegen toon type vaak
      veel verander vind vinden vindt weet weten werk werken werkt wijzigen zetten zie zien ziet zoek zoeken`,
    endings: 'e en n s t de den te ten er ers ing ingen je jes',
  },
  pt: {
    stop: `a à ao aos apenas aquela aquele aqui as às até cada com como contra da das de dela dele depois desde dessa desse
      desta deste diferença diferenças do dos durante e é ela elas ele eles em enquanto então entre era essa essas esse esses
      esta está estão estas este estes eu explica explicar faço faz fazer foi há isso isto já la lhe lo mais mas me melhor
      meu meus minha minhas muito na nas não nem no nos nós nossa nosso num numa o onde os ou outra outras outro outros para
      pela pelas pelo pelos pode podem por porque porquê posso preciso qual quais qualquer quando quanto quantos que quê quem
      quero são se seja sem sendo ser seu seus sim sob sobre sua suas também te tem têm tenho ter toda todas todo todos tu um
      uma umas uns usa usar uso versus vocês você vs`,
    faint: `abrir achar agora alterar alguém algo bem boa bom certo colocar começar criar dar deixar dizer encontrar errado
      escolher evitar fácil ficar forma funciona funcionam funcionar grande impedir jeito lugar maneira mesmo mostrar mudar
      nova novo nunca obter ótimo parar pegar pôr possível pouco primeira primeiro rapidamente rápido saber sempre serve
      simples tipo tirar tomar usam vejo ver vez`,
    endings: 's es o os a as ar er ir ado ada ados adas ido ida idos idas ando endo ção ções mento mentos mente',
  },
  ja: {
    stop: `の に は を が と で へ も や か から まで より こと もの とは という ため ため に なに 何 なぜ 何故 どう どうやって
      どの どれ どこ どちら いつ だれ 誰 ある いる する し した して します できる できます なる です ます た て ば な ない
      違い 比較 方法 ください 教え 使う 使い 使っ いくつ これ それ あれ この その あの よう ように について`,
    faint: `いい よい 良い 新しい 古い 速く 早く 簡単 見る 見 知る 作る 作成 変える 変更 始める 止める 入れる 出る 必要 場合 時 中
      もっと すべて 全て 他 正しく`,
    endings: '',
  },
  zh: {
    stop: `的 了 是 在 和 与 與 或 及 有 我 你 您 他 她 它 我们 我們 他们 他們 这 這 那 这个 這個 那个 那個 这些 這些 那些 什么
      什麼 怎么 怎麼 怎样 怎樣 如何 为什么 為什麼 为何 為何 哪 哪个 哪個 哪些 哪里 哪裡 何时 何時 谁 誰 多少 几 幾 吗 嗎 呢 吧
      把 被 从 從 到 对 對 于 於 以 之 而 也 都 就 不 没有 沒有 可以 能 能够 能夠 会 會 要 想 应该 應該 区别 區別 不同 比较 比較
      请 請 用 使用 之间 之間 一个 一個`,
    faint: `好 新 旧 舊 快 最 更 很 做 看 找 给 給 让 讓 做到 知道 创建 建立 改变 改變 开始 開始 停止 放 需要 时 時 时候 時候 方法
      方式 进行 進行 正确 正確`,
    endings: '',
  },
};

/**
 * What the words of a question weigh in LANG, a BCP 47 tag; a language that isn't known is read as English. Words are
 * folded as those of a query are, each list with spaces between.
 */
export function queryWords(lang: string): QueryWords {
  const { stop, faint, endings } = lists[lang.split('-')[0]!.toLowerCase()] ?? lists['en']!;
  return { stop: folded(stop), faint: folded(faint), endings: folded(endings) };
}

function folded(list: string): string {
  return [...new Set(list.trim().split(/\s+/).map(foldWord))].join(' ');
}
