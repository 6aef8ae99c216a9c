import { french } from '../french';
import { inSentence } from '../in-sentence';
import type { PaneTexts } from '../pane-texts';
import { help } from './help-fr';
import { formulas } from './formulas-fr';
import { agreements } from './agreements-fr';
import { lens } from './lens-fr';
import { protection } from './protection-fr';
import { reporting } from './reporting-fr';
import { watching } from './watching-fr';
import { review } from './review-fr';
import { rowRuns } from '../row-runs';
import { settings } from './settings-fr';
import { shell } from './shell-fr';
import { stored } from './stored-fr';
import { summaries } from './summaries-fr';
import { mapping } from './mapping-fr';

export const pane: PaneTexts = {
  ...shell,
  severity: {
    error: { one: 'Erreur', many: 'Erreurs' },
    warning: { one: 'À vérifier', many: 'À vérifier' },
    info: { one: 'Information', many: 'Informations' },
  },
  status: {
    checked: 'Contrôlé',
    partly: 'Contrôlé en partie',
    'not-checkable': 'Non vérifiable',
    'not-applicable': 'Sans objet',
    off: 'Désactivé',
  },
  problems: {
    'editing-cell': {
      what: 'Une cellule est en cours de saisie, Excel ne laisse pas lire le classeur.',
      next: 'Terminez la saisie (Entrée) ou abandonnez-la (Échap), puis recommencez.',
    },
    'too-large': {
      what: 'La feuille est trop grande pour être lue.',
      next: 'Supprimez les lignes et colonnes inutiles sous le tableau et à sa droite, ou placez les commandes sur une feuille à part, puis recommencez.',
    },
    protected: {
      what: 'La feuille ou le classeur est protégé.',
      next: french`Ôtez la protection (onglet Révision), puis recommencez. Le contrôle lui-même n’écrit rien : il reste possible.`,
    },
    'sheet-gone': {
      what: 'La feuille n’existe plus dans le classeur.',
      next: 'Lancez un nouveau contrôle pour partir du classeur tel qu’il est.',
    },
    'sheet-hidden': {
      what: 'La feuille est masquée, Excel ne peut pas y aller.',
      next: 'Affichez-la (clic droit sur un onglet, Afficher…), puis recommencez.',
    },
    'other-workbook': {
      what: 'Un autre classeur, ou une feuille de graphique, est au premier plan.',
      next: 'Revenez à une feuille du classeur contrôlé, puis recommencez.',
    },
    'read-only': {
      what: 'Le classeur est ouvert en lecture seule, rien ne peut y être enregistré.',
      next: 'Enregistrez-en une copie ou demandez le droit de le modifier, puis recommencez.',
    },
    unsupported: {
      what: 'Cette version d’Excel ne permet pas l’opération.',
      next: 'Mettez Excel à jour (Excel 2021 ou plus récent, ou Microsoft 365), ou utilisez Excel sur le web.',
    },
    cancelled: {
      what: 'L’opération a été annulée.',
      next: 'Recommencez quand vous le souhaitez.',
    },
    'cell-changed': {
      what: 'La cellule a changé depuis le contrôle. Rien n’a été écrit.',
      next: 'Relancez le contrôle, puis recommencez si le constat demeure.',
    },
    'holds-formula': {
      what: 'La cellule contient une formule. Rien n’a été écrit.',
      next: 'Corrigez la formule, ou remplacez-la vous-même par une valeur.',
    },
    'name-taken': {
      what: 'Le nom BPU existe déjà dans le classeur. Rien n’a été écrit.',
      next: french`Gardez-le s’il désigne vos prix. Sinon, supprimez-le (Formules, Gestionnaire de noms), puis recommencez.`,
    },
    'row-taken': {
      what: 'La ligne sous la dernière commande n’est pas libre. Rien n’a été écrit.',
      next: 'Insérez une ligne vide sous la dernière commande, puis recommencez.',
    },
    'column-filled': {
      what: 'Excel a recopié la formule dans d’autres cellules de la colonne du tableau.',
      next: french`Annulez (Ctrl+Z) jusqu’à retrouver la colonne, ôtez le remplissage des formules dans les tableaux (Options, Vérification, Options de correction automatique), puis recommencez.`,
    },
    'no-formulas': {
      what: 'La feuille affichée n’a aucune formule MARCHE. Rien n’a été copié.',
      next: 'Affichez la feuille à envoyer, puis recommencez.',
    },
    'stuck-formulas': {
      what: 'Des formules de la feuille sont restées sur #NOM?. Rien n’a été copié.',
      next: 'Réparez-les, attendez leur résultat, puis recommencez.',
    },
    'chart-refused': {
      what: 'Excel a refusé de dessiner le graphique de la feuille. Le classeur est resté tel qu’il était.',
      next: 'Recommencez. Si le refus persiste, choisissez d’autres chiffres, ou transmettez le diagnostic ci-dessous à votre assistance.',
    },
    unknown: {
      what: 'Excel a refusé l’opération, pour une raison que nous ne connaissons pas.',
      next: 'Recommencez. Si le refus persiste, transmettez le diagnostic ci-dessous à votre assistance.',
    },
    fault: {
      what: 'Une erreur de notre fait a interrompu le travail. Le classeur n’a pas été modifié.',
      next: 'Recommencez. Si l’erreur persiste, transmettez le diagnostic ci-dessous à votre assistance.',
    },
  },
  problem: {
    ...protection,
    onSheet: (sheet, what) => french`Feuille « ${sheet} » : ${what}`,
    diagnostic: 'Diagnostic (sans contenu de cellule)',
    copy: 'Copier',
    copied: 'Copié',
    retry: 'Réessayer',
  },
  reading: {
    workbook: 'Lecture du classeur…',
    sheet: (name) => french`Lecture de la feuille « ${name} »…`,
  },
  recognition: {
    title: 'Tableau de commandes',
    line: (sheet, lines, columns, say) =>
      french`${sheet} : ${say.count(lines, 'ligne', 'lignes')}, ${say.count(columns, 'colonne reconnue', 'colonnes reconnues')}`,
    tables: (count, lines, say) =>
      french`${say.count(count, 'tableau de commandes', 'tableaux de commandes')} : ${say.count(lines, 'ligne', 'lignes')}`,
    each: 'Tableau par tableau',
    agreement: (title, reference) => `${title} (${reference})`,
    hiddenSheet: 'Feuille masquée',
    headerRow: (row) => `En-têtes en ligne ${row}`,
    details: 'Détail de la lecture',
    column: 'Col.',
    header: 'En-tête',
    readAs: 'Lue comme',
    unmapped: (count, say) => say.count(count, 'colonne non utilisée', 'colonnes non utilisées'),
    unmappedHint: 'Leur en-tête ne correspond à aucune donnée contrôlée.',
    skipped: (count, say) => say.count(count, 'ligne laissée de côté', 'lignes laissées de côté'),
    reasons: {
      blank: 'vide',
      total: 'total',
      subtotal: 'sous-total',
      'repeated-header': 'en-tête répété',
      title: 'titre',
      note: 'note',
      'other-contract': 'autre marché',
    },
    rows: (rows, say) =>
      `${rows.length < 2 ? 'ligne' : 'lignes'} ${say.list(rowRuns(rows).map(([from, to]) => (from === to ? `${from}` : `${from} à ${to}`)))}`,
  },
  summaries,
  mapping,
  stored,
  noOrderSheet: {
    title: 'Aucun tableau de commandes reconnu',
    lookedOn: (sheets, say) =>
      french`${say.count(sheets.length, 'feuille examinée', 'feuilles examinées')} : ${say.list(sheets.map(say.quote))}.`,
    noSheet: 'Le classeur ne contient aucune feuille remplie.',
    lookedFor: 'Colonnes cherchées',
    missing: (sheet, titles, say) => french`« ${sheet} » : il manque ${say.list(titles)}.`,
    noUnit: (sheet, header) =>
      french`« ${sheet} » : la colonne « ${header} » ne nomme aucune unité d’œuvre d’un accord-cadre connu.`,
    nothingLikeIt: (sheet) => french`« ${sheet} » : aucune de ces colonnes.`,
    summary: (sheet) =>
      french`« ${sheet} » : récapitulatif ou tableau croisé, ses chiffres sont ceux de commandes écrites ailleurs.`,
    whatToDo: 'Que faire',
    steps: [
      'Ouvrez le classeur qui porte le suivi des bons de commande.',
      french`Donnez une ligne d’en-têtes au tableau, avec une colonne des unités d’œuvre (« Code UO »), remplie, et au moins deux autres colonnes ci-dessus.`,
      french`Si les commandes relèvent d’un autre accord-cadre, chargez-le dans les réglages.`,
      'Relisez ensuite le classeur.',
    ],
    readAgain: 'Relire le classeur',
  },
  check: {
    start: 'Contrôler',
    again: 'Contrôler de nouveau',
    cancel: 'Annuler',
    cancelled: 'Contrôle annulé. Rien n’a été modifié.',
    conditions: (day, profile, say) => `Au ${say.day(day)}, profil ${profile}`,
    change: 'Modifier',
    progressLabel: 'Avancement du contrôle',
    progress: (share, say) => french`Contrôle en cours : ${say.percent(share)}`,
    pendingTitle: 'Calcul manuel',
    pending:
      'Des formules attendent d’être recalculées, les valeurs lues peuvent être périmées. Recalculez (touche F9), puis contrôlez.',
    editingTitle: 'Cellule en cours de saisie',
    editing: french`Terminez la saisie (Entrée) ou abandonnez-la (Échap) : la lecture reprendra d’elle-même.`,
    settingsChanged: 'Les réglages ont changé depuis ce contrôle.',
  },
  profiles: { standard: 'standard', strict: 'strict', lenient: 'souple' },
  results: {
    title: 'Résultat',
    summary: (counts, notCheckable, say) =>
      french`Contrôle terminé : ${say.list([
        say.count(counts.error, 'erreur', 'erreurs'),
        say.count(counts.warning, 'point à vérifier', 'points à vérifier'),
        say.count(counts.info, 'information', 'informations'),
        say.count(notCheckable, 'contrôle non vérifiable', 'contrôles non vérifiables'),
      ])}.`,
    counts: 'Constats par gravité',
    notCheckable: { one: 'Non vérifiable', many: 'Non vérifiables' },
    filterHint: 'N’afficher que cette partie',
    waived: (count, say) => say.count(count, 'constat avec dérogation', 'constats avec dérogation'),
    prices: (sheet) => french`Prix comparés au bordereau de la feuille « ${sheet} ».`,
    noPrices: french`Contrôles financiers sans bordereau des prix : aucune feuille du classeur n’en a les en-têtes (code de l’unité, prix unitaire HT).`,
    done: (day, profile, lines, say) =>
      french`${say.count(lines, 'ligne contrôlée', 'lignes contrôlées')} au ${say.day(day)}, profil ${profile}.`,
    off: (rules, say) =>
      french`${say.count(rules, 'contrôle est désactivé', 'contrôles sont désactivés')} dans les réglages.`,
    changedOnly: french`Contrôle parti de lui-même : seules les cellules modifiées et les formules ont été relues.`,
  },
  line: {
    found: (row, count, say) =>
      count === 0
        ? french`Ligne ${row} : rien à signaler.`
        : french`Ligne ${row} : ${say.count(count, 'constat', 'constats')}.`,
    noLine: (row) => french`La ligne ${row} n’est pas une ligne de commande contrôlée.`,
    all: 'Tout afficher',
  },
  findings: {
    title: 'Constats',
    keys: french`Flèches : passer d’un constat à l’autre. Entrée : aller à la cellule.`,
    remedy: (text) => french`Pour corriger : ${text}`,
    cell: (address) => `Cellule ${address}`,
    order: (number) => `commande ${number}`,
    project: (name) => `projet ${name}`,
    evidence: french`Voir aussi :`,
    moreEvidence: (count, say) => `et ${say.count(count, 'autre', 'autres')}`,
    groupHeading: (title, count, say) => `${title} (${say.number(count)})`,
    showCell: 'Aller à la cellule',
    sameCause: (count, say) => french`Même cause × ${say.number(count)}`,
    more: (count, say) => (count > 1 ? `Afficher les ${say.number(count)} autres` : 'Afficher le dernier'),
    search: 'Chercher un constat',
    groupBy: 'Classer par',
    groupings: {
      severity: 'Par gravité',
      rule: 'Par contrôle',
      project: 'Par projet',
      order: 'Par commande',
    },
    ofNone: { project: 'Sans projet', order: 'Sans commande' },
    previous: 'Précédent',
    next: 'Suivant',
    found: (count, say) => say.count(count, 'constat', 'constats'),
    position: (place, count, say) => `${say.number(place)} sur ${say.number(count)}`,
    noMatch: (query, say) => french`Aucun constat ne contient ${say.quote(query)}.`,
    doubt: (id, reading) => french`Point ambigu ${id}, lecture retenue : ${inSentence(reading)}.`,
    waived: 'Dérogation',
    noCell: 'Ensemble du classeur',
    readingClause: 'Lecture du tableau',
  },
  review,
  reporting,
  agreements,
  lens,
  help,
  formulas,
  watching,
  clean: {
    title: 'Rien à signaler',
    checked: (clauses, lines, say) =>
      french`${say.count(clauses, 'clause contrôlée', 'clauses contrôlées')} sur ${say.count(lines, 'ligne', 'lignes')}.`,
    notChecked: (controls, say) =>
      french`${say.count(controls, 'contrôle n’a pas pu être fait', 'contrôles n’ont pas pu être faits')} : voyez « Non vérifiable » ci-dessous.`,
    partly: french`Certains contrôles n’ont pas pu porter sur toutes les lignes : voyez « Non vérifiable » ci-dessous.`,
    allChecked: 'Tous les contrôles qui concernent ce tableau ont pu être faits.',
    nothing: 'Rien n’a été contrôlé',
    nothingChecked: french`Aucune clause n’a été contrôlée : l’absence de constat ne dit rien de la conformité de ces lignes.`,
  },
  notCheckable: {
    hint: 'Ce qui manque au tableau ou aux réglages pour se prononcer. Ce n’est ni conforme, ni non conforme.',
    missingColumn: (title) => french`Colonne « ${title} » absente`,
    missingSetting: (title) => french`Réglage « ${title} » non renseigné`,
    blankCells: (title) => french`Colonne « ${title} » vide ou illisible sur certaines lignes`,
    fill: 'Renseigner',
    controls: (count, say) => say.count(count, 'contrôle', 'contrôles'),
    missingPrices: 'Aucun bordereau des prix dans le classeur',
    unknownPrice: 'Prix introuvable (bordereau des prix absent ou incomplet)',
    somePrices: 'Prix absents du bordereau pour certaines unités',
    pricesRemedy: french`Ajoutez une feuille « BPU » avec, en en-tête, le code de l’unité et son prix unitaire hors taxes.`,
    columnRemedy: 'Ajoutez cette colonne au tableau si vous tenez cette information.',
    other: 'Données insuffisantes dans le tableau',
    nothing: 'Aucun contrôle n’est resté sans réponse.',
  },
  coverage: {
    title: 'Le marché, article par article',
    intro: french`Ce que chaque article a donné au contrôle, et ce qu’un tableau ne peut pas montrer : une base pour viser article par article.`,
    beforeCheck: 'Lancez un contrôle pour voir ce que chaque article a donné.',
    filter: 'Afficher',
    all: 'Tous les articles',
    withFindings: 'Avec constats',
    outcomes: {
      'beyond-sheet': 'Ne se vérifie pas sur un tableau',
      outside: 'N’exige rien d’une commande',
      uncovered: 'Aucun contrôle ne porte sur cet article',
    },
    others: 'Hors des articles du marché',
    none: 'Aucun article dans ce cas.',
    controls: (count, say) => say.count(count, 'contrôle', 'contrôles'),
    notOnSheet: (reason) => french`Hors du tableau : ${reason}`,
    remark: (text) => french`À savoir : ${text}`,
    seeAlso: (clauses, say) => french`Contrôlé aussi sous ${say.list(clauses)}.`,
    lines: (count, say) => say.count(count, 'ligne', 'lignes'),
    findings: (count, say) => say.count(count, 'constat', 'constats'),
    tolerated: (count, say) => `dont ${say.count(count, 'admise', 'admises')} grâce à la tolérance`,
    seenHere: (cents, say) => french`vu ici : ${say.money(cents)} HT, le reste n’est pas dans ce classeur`,
    missing: (titles, say) => french`il manque : ${say.list(titles)}`,
    also: (clauses, say) => french`voir aussi ${say.list(clauses)}`,
    doubts: 'Points ambigus du marché',
    doubtsIntro: french`Le texte se prête ici à plusieurs lectures. Celle que suivent les contrôles est indiquée ; vous pouvez en changer là où « Modifier » est proposé. Ailleurs, si vous lisez autrement, changez la gravité du contrôle ou accordez une dérogation.`,
    doubtInUse: (reading) => french`Lecture retenue : ${reading}`,
    doubtOther: (reading) => french`Autre lecture : ${reading}`,
    doubtTopics: {
      'date-convention': 'Décide du jour où une durée finit.',
      'order-day': 'Décide de la date qui fait foi pour une commande.',
      'capacity-count': 'Décide du décompte des start-ups.',
      'phase-names': 'Décide des noms de phase compris.',
      'launch-order': 'Décide si un bon de commande est attendu pour l’unité de lancement.',
      beneficiaries: 'Décide si les bénéficiaires sont comparés à une liste.',
      'challenge-start': 'Décide du premier jour du délai de récusation.',
    },
    doubtRules: (titles, say) => french`Contrôles qui en dépendent : ${say.list(titles)}.`,
    doubtRemarked: (articles, say) => french`Rappelé sous ${say.list(articles)}.`,
    doubtFindings: (count, say) =>
      french`${say.count(count, 'constat', 'constats')} en ${count > 1 ? 'dépendent' : 'dépend'}.`,
    doubtNoEffect: 'Aucun contrôle n’en dépend.',
  },
  settingNames: {
    agreement: 'Accord-cadre',
    contractNo: 'Numéro du marché',
    notifiedOn: 'Date de notification',
    contractEnd: 'Fin du marché',
    nonRenewals: 'Décisions de non-reconduction',
    renewalRefusedByHolder: 'Reconduction refusée par le titulaire',
    holderRetained: 'Titulaire de nouveau retenu à la remise en concurrence',
    holders: 'Titulaires',
    buyers: 'Acheteurs',
    launchMeetings: 'Réunions de lancement',
    inheritedProjects: 'Projets repris',
    profile: 'Profil de contrôle',
    tolerance: 'Tolérances',
    'tolerance.months': 'Tolérance sur les durées approximatives',
    'tolerance.designDays': 'Tolérance sur les charges approximatives',
    'tolerance.capacityDays': 'Tolérance sur la capacité d’une période',
    dateGraceDays: 'Délai de grâce',
    readings: 'Lectures retenues',
    holidayZone: 'Zone de jours fériés',
    warnAheadDays: 'Délai d’alerte',
    quantityOutlier: 'Quantité inhabituelle',
    reversibilityLeadMonths: 'Anticipation de la réversibilité',
    extendToWorkingDay: 'Report au jour ouvré',
    beneficiaries: 'Bénéficiaires',
    checklist: 'Liste de vérification',
    ceilings: 'Plafonds internes',
    subsequentContracts: 'Marchés subséquents',
    orderedElsewhere: 'Commandes passées ailleurs',
    raisedCeilings: 'Plafonds relevés par avenant',
    priceRevisions: 'Révision des prix (indices et date d’effet)',
    finance: 'Contrôles financiers',
    'finance.enabled': 'Faire ces contrôles',
    'finance.vatRate': 'Taux de TVA',
    prices: 'Bordereau des prix',
    'finance.penaltyDivisor': 'Diviseur des pénalités de retard',
    'finance.revisionMin': 'Coefficient de révision, au moins',
    'finance.revisionMax': 'Coefficient de révision, au plus',
    severity: 'Gravité par règle',
  },
  agreementFile: {
    title: 'Accord-cadre',
    hint: french`Un accord-cadre décrit dans un fichier JSON peut accompagner ce classeur ; il y est enregistré dès qu’il est chargé.`,
    ofWorkbook: (title, id, version) =>
      french`Ce classeur porte son accord-cadre : ${title} (${id}, version ${version}).`,
    load: 'Charger un accord-cadre (.json)',
    loading: 'Chargement…',
    remove: 'Retirer l’accord-cadre du classeur',
    export: 'Exporter l’accord-cadre',
    refused: (file) =>
      french`${file} ne peut pas être appliqué. Rien n’a été changé ; corrigez puis chargez de nouveau :`,
    storedFaulty: french`L’accord-cadre enregistré dans le classeur ne peut pas être appliqué ; chargez-en une version corrigée, ou retirez-le :`,
    loaded: 'Accord-cadre enregistré dans le classeur et appliqué.',
    borrowedId: (id) =>
      french`Il porte l’identifiant « ${id} » d’un accord-cadre fourni et prend sa place : donnez-lui un identifiant qui lui soit propre, pour qu’un rapport ne les confonde pas.`,
    removed: 'Accord-cadre retiré du classeur.',
    exported: (file) =>
      french`${file} est dans vos téléchargements. Si rien n’y est, copiez le texte et collez-le dans un éditeur.`,
    copy: 'Copier le texte',
    copied: (file) => french`Texte copié : collez-le dans un éditeur et enregistrez-le sous ${file}.`,
    byHand: 'Texte de l’accord-cadre, à copier avec Ctrl+C',
  },
  settings,
  fault: {
    what: 'Le volet s’est arrêté sur une erreur de notre fait. Le classeur n’a pas été modifié.',
    next: 'Rechargez le volet.',
    reload: 'Recharger',
  },
};
