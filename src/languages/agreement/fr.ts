import type { FaultReason, JsonKind, SyntaxProblem } from '../../core/agreement/faults';
import type { AgreementTexts } from '../agreement-texts';
import { french } from '../french';
import type { Say } from '../say';

const kinds: Readonly<Record<JsonKind, string>> = {
  object: 'un objet entre accolades { }',
  list: 'une liste entre crochets [ ]',
  text: 'un texte entre guillemets " "',
  number: 'un nombre (point décimal, sans guillemets)',
  'whole-number': 'un nombre entier (sans guillemets)',
  'yes-no': 'true ou false (sans guillemets)',
  nothing: 'null',
  'number-or-range': 'un nombre, ou deux bornes entre crochets comme [1, 3] ou [null, 2]',
};

const syntax: Readonly<Record<SyntaxProblem, string>> = {
  value: french`une valeur manque ici : texte entre guillemets, nombre, true, false, null, { } ou [ ] ; ôtez la virgule qui précède si c’était le dernier élément.`,
  key: french`un nom de champ entre guillemets est attendu ici ; ôtez la virgule qui précède si c’était le dernier champ, et écrivez les décimales avec un point (0.15).`,
  colon: 'il manque ici un deux-points entre le nom du champ et sa valeur.',
  comma: french`une virgule manque ici entre deux éléments ; un nombre s’écrit sans espace ni zéro devant.`,
  'closing-brace': french`une accolade } n’est pas fermée, ou une virgule manque ; le fichier est peut-être tronqué.`,
  'closing-bracket': french`un crochet ] n’est pas fermé, ou une virgule manque ; le fichier est peut-être tronqué.`,
  'unfinished-text': 'un texte n’est pas fermé par un guillemet " avant la fin de la ligne.',
  escape: french`une barre oblique inverse \\ est suivie d’un caractère qui n’est pas admis ; doublez-la : \\\\.`,
  'after-end': french`le fichier continue après la fin de l’accord-cadre : ôtez ce qui suit.`,
  sign: french`ce caractère n’est pas admis (ni commentaire, ni espace insécable, ni guillemets autres que " ; true, false et null en minuscules ; dans un texte, un guillemet s’écrit \\").`,
};

export const agreement: AgreementTexts = {
  reason: (why, say) => reason(why, say),
  place: (place, at) =>
    [place, ...(at ? [`ligne ${at.line}, colonne ${at.column}`] : [])].filter(Boolean).join(', '),
  at: (place, text) => (place === '' ? text : french`${place} : ${text}`),
  more: (count, say) => french`et ${say.count(count, 'autre faute', 'autres fautes')}.`,
};

/** What stands there; a number where a whole one is needed is one with decimals. */
function found({ expected, found }: { readonly expected: JsonKind; readonly found: JsonKind }): string {
  return expected === 'whole-number' && found === 'number' ? 'un nombre à virgule' : kinds[found];
}

function reason(why: FaultReason, say: Say): string {
  switch (why.reason) {
    case 'too-big':
      return french`l’accord-cadre pèse ${say.number(Math.ceil(why.bytes / 1000))} ko, la limite est de ${say.number(why.limit / 1000)} ko : donnez le seul fichier de l’accord-cadre, ou ôtez-en les espaces de mise en page.`;
    case 'blank':
      return french`le fichier est vide : donnez l’accord-cadre au format JSON.`;
    case 'too-deep':
      return french`les objets sont emboîtés trop profondément : ce n’est pas un accord-cadre.`;
    case 'not-text':
      return french`ce n’est pas un fichier de texte : enregistrez l’accord-cadre en JSON, encodé en UTF-8.`;
    case 'syntax':
      return french`ce n’est pas du JSON valide : ${syntax[why.what]}`;
    case 'key-twice':
      return french`le champ ${say.quote(why.value)} figure deux fois dans le même objet : gardez-en un.`;
    case 'missing':
      return 'ce champ manque, ajoutez-le.';
    case 'unknown-key':
      return french`le champ ${say.quote(why.value)} n’existe pas à cet endroit : retirez-le ou corrigez son nom.`;
    case 'wrong-type':
      return french`il faut ${kinds[why.expected]}, et non ${found(why)}.`;
    case 'none-of-kinds':
      return french`il faut ${why.expected.map((kind) => kinds[kind]).join(' ou ')}, et non ${kinds[why.found]}.`;
    case 'not-one-of':
      return french`${why.found === '' ? 'cette valeur n’est pas admise' : `${say.quote(why.found)} n’est pas admis`} : écrivez ${or(why.choices)}.`;
    case 'empty':
      return french`il faut au moins un élément ou un caractère : complétez.`;
    case 'too-small':
      return french`il faut un nombre ${why.inclusive ? 'd’au moins' : 'supérieur à'} ${say.number(why.limit)}.`;
    case 'too-large':
      return french`il faut un nombre ${why.inclusive ? 'd’au plus' : 'inférieur à'} ${say.number(why.limit)}.`;
    case 'not-a-day':
      return 'il faut un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2018-01-01".';
    case 'not-an-id':
      return 'il faut un identifiant en minuscules sans accent, chiffres et tirets, par exemple "agence-2025".';
    case 'not-accepted':
      return french`cette valeur n’est pas admise : voyez le schéma JSON des accords-cadres.`;
    case 'strict-without-side':
      return french`un nombre strict dit de quel côté : [null, 3] pour « moins de 3 », [3, null] pour « plus de 3 ».`;
    case 'range-reversed':
      return 'la première borne dépasse la seconde, inversez-les.';
    case 'no-bound':
      return french`aucune des deux bornes n’est donnée : donnez-en une, ou ôtez ce nombre si le contrat n’en dit rien.`;
    case 'no-high-bound':
      return french`ce nombre ne dit aucun maximum et ne retiendrait rien : écrivez "exact" ou "max" comme « qualifier », ou donnez la seconde borne.`;
    case 'no-low-bound':
      return french`ce nombre ne dit aucun minimum et ne retiendrait rien : écrivez "exact" ou "min" comme « qualifier », ou donnez la première borne.`;
    case 'not-one-number':
      return french`il faut un seul nombre, et non deux bornes : les dates de l’accord-cadre s’en déduisent.`;
    case 'without-phase':
      return french`l’unité n’a pas de phase, et ce champ n’ouvrirait aucun contrôle : donnez-lui « phase », ou retirez-le.`;
    case 'column-alone':
      return french`une colonne seule ne mesure rien : donnez « fromField » et « toField », ou aucun des deux.`;
    case 'hours-of-days':
      return french`les colonnes du tableau disent des jours, où des heures ne se mesurent pas : ôtez « fromField » et « toField ».`;
    case 'late-otherwise':
      return french`la pénalité ${say.quote(why.value)} ne se compte pas en jours ÷ « divisor », sans « grace » ni « lots » : donnez-lui « fromField » ("end_date") et « toField » ("delivered_on"), et la règle « penalty » la comptera.`;
    case 'one-way-of-penalty':
      return french`une pénalité se calcule d’une seule façon : gardez « divisor », « share » ou « amount ».`;
    case 'parts-not-one':
      return french`la part fixe et la part indexée d’un prix font 1 ensemble : corrigez « fixed » ou « indexed ».`;
    case 'settable-without-topic':
      return french`un doute sans « decides » ne change aucun contrôle et ne se règle pas : ajoutez « decides », ou écrivez false.`;
    case 'pattern-invalid':
      return french`cette expression régulière ne se lit pas : vérifiez parenthèses, crochets et barres obliques inverses.`;
    case 'pattern-too-long':
      return french`cette expression régulière est trop longue : 200 caractères au plus.`;
    case 'pattern-not-allowed':
      return french`cette expression régulière emploie une référence arrière ou une condition (?…) : décrivez le code par des caractères, des classes [ ], des groupes ( ) et des répétitions.`;
    case 'pattern-too-costly':
      return french`cette expression régulière répète ce qui se répète déjà et pourrait bloquer la lecture : écrivez par exemple (\\.\\d){1,3} au lieu de (\\.\\d+)*.`;
    case 'unknown-lot':
      return french`le lot ${say.quote(why.value)} n’est pas déclaré dans « lots » : déclarez-le ou corrigez ce renvoi.`;
    case 'unknown-phase':
      return french`la phase ${say.quote(why.value)} n’est pas déclarée dans « phases » : déclarez-la ou corrigez ce renvoi.`;
    case 'unknown-profile':
      return french`le profil ${say.quote(why.value)} n’est pas déclaré dans « profiles » : déclarez-le ou corrigez ce renvoi.`;
    case 'unknown-unit':
      return french`l’unité ${say.quote(why.value)} n’est pas déclarée dans « units » : déclarez-la ou corrigez ce renvoi.`;
    case 'unknown-level':
      return french`le niveau ${say.quote(why.value)} n’est pas déclaré dans « levels » : déclarez-le ou corrigez ce renvoi.`;
    case 'unknown-family':
      return french`la famille ${say.quote(why.value)} n’est pas déclarée dans « families » : déclarez-la ou corrigez ce renvoi.`;
    case 'unknown-penalty':
      return french`la pénalité ${say.quote(why.value)} n’est pas déclarée dans « penalties » : déclarez-la ou corrigez ce renvoi.`;
    case 'unknown-doubt':
      return french`le doute ${say.quote(why.value)} n’est pas déclaré dans « doubts » : déclarez-le ou corrigez ce renvoi.`;
    case 'unknown-entry':
      return french`${say.quote(why.value)} n’existe pas avant cet avenant et ne peut pas être retiré : corrigez-le, ou ôtez-le de « without ».`;
    case 'withdrawn':
      return french`${say.quote(why.value)} est retiré par ${say.quote(why.place)} et reste nommé ici : changez ce champ dans l’avenant, ou ne retirez rien.`;
    case 'nothing-left':
      return french`cet avenant retire tout ce qui restait dans ${say.quote(why.value)} : laissez-en un élément, ou ajoutez ce qui le remplace.`;
    case 'unknown-reading':
      return french`la lecture retenue ${say.quote(why.value)} ne figure pas parmi celles du doute (« readings ») : ajoutez-l’y, ou retenez l’une d’elles.`;
    case 'reading-not-known':
      return french`la lecture ${say.quote(why.value)} ne veut rien dire pour ${say.quote(why.topic)} : écrivez ${or(why.choices)}.`;
    case 'decided-twice':
      return french`un autre doute décide déjà de ${say.quote(why.value)} : réunissez leurs lectures en un seul, ou retirez « decides » de l’un.`;
    case 'stands-twice':
      return french`${say.quote(why.value)} figure deux fois : donnez à chaque élément un code ou un identifiant qui lui soit propre.`;
    case 'reserved-name':
      return french`${say.quote(why.value)} ne peut pas servir d’identifiant : choisissez un autre nom.`;
    case 'off-pattern':
      return french`le code ${say.quote(why.value)} ne suit pas l’expression de « unitCode.pattern » (${why.pattern}) : corrigez l’un ou l’autre.`;
  }
}

function or(choices: readonly string[]): string {
  const all = choices.map((choice) => `"${choice}"`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ou ${all[all.length - 1]}`;
}
