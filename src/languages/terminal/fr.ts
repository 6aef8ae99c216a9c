import { french } from '../french';
import type { TerminalTexts } from '../terminal-texts';
import { reasonLeftOut } from './left-out-fr';
import { fileNames, or, runs, some } from './lists-fr';
import { report } from './report-fr';

/** Formats that a spreadsheet program opens and can save as .xlsx. */
const spreadsheets = /^\.(xl\w*|ods|fods|tsv|tab|txt|numbers)$/;
const saveAsXlsx = 'ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx';

export const terminal: TerminalTexts = {
  help: {
    program: french`Contrôle des tableaux de bons de commande au regard de leur accord-cadre. Rien n’est envoyé ni écrit dans les classeurs.`,
    options: {
      sheet: 'ne lire que cette feuille',
      agreement: french`accord-cadre : identifiant ou fichier JSON (par défaut, le premier fourni)`,
      'agreement-of-files': french`accord-cadre : identifiant ou fichier JSON (l’emporte sur les réglages)`,
      settings: 'réglages en JSON (l’emportent sur ceux du classeur)',
      prices: french`bordereau des prix : feuille du classeur ou fichier .csv`,
      map: 'lire comme champ FIELD la colonne dont l’en-tête est HEADER (peut être répétée)',
      'as-of': 'jour du contrôle, AAAA-MM-JJ (par défaut, aujourd’hui)',
      profile: french`profil de contrôle : standard, strict ou lenient (souple)`,
      lang: 'langue des messages',
      format: french`sortie : text ou json`,
      'format-check': french`sortie : text, json, ou csv (une ligne par constat, séparateur point-virgule, UTF-8)`,
      by: french`champs dont les valeurs font les groupes, séparés par des virgules : phase, ou lot,year`,
      'format-summary': french`sortie : text, json, ou csv (une ligne par groupe, séparateur point-virgule, UTF-8)`,
      report: 'écrire aussi un rapport dans un nouveau classeur .xlsx',
      schema: 'écrire le schéma JSON des accords-cadres, qui guide un éditeur de texte',
      help: 'afficher cette aide',
      version: 'afficher la version',
    },
    files: french`classeurs .xlsx ou .xlsm, ou fichiers .csv`,
    agreementToWrite: french`identifiant d’un accord-cadre fourni (par défaut, le premier), ou fichier JSON à vérifier`,
    headings: {
      'Usage:': french`Utilisation :`,
      'Arguments:': french`Arguments :`,
      'Options:': french`Options :`,
      'Commands:': french`Commandes :`,
    },
    exitStatus: french`Code de sortie : 0 contrôlé sans erreur ; 1 contrôlé, au moins une erreur ; 2 n’a pas pu être contrôlé.`,
  },
  usage: {
    noCommand: (commands) =>
      french`Indiquez une commande : ${or(commands)} ; « bordereau --help » dit ce que fait chacune.`,
    unknownCommand: (name, commands) =>
      french`La commande « ${name} » n’existe pas : utilisez ${or(commands)}, ou voyez « bordereau --help ».`,
    unknownOption: (option) =>
      french`L’option « ${option} » n’existe pas pour cette commande : ajoutez --help pour voir celles qu’elle accepte.`,
    missingFunction: (functions) => french`Indiquez le nom d’une fonction : ${functions.join(', ')}.`,
    unknownFunction: (name, functions) =>
      french`Fonction inconnue : « ${name} ». Connues : ${functions.join(', ')}.`,
    argumentNotJson: (position, text) =>
      french`L’argument ${position} n’est pas du JSON : ${text}. Un texte s’écrit entre guillemets droits, par exemple '"UO-L2.2.2"'.`,
    unknownField: (field) =>
      french`Le champ « ${field} » n’existe pas : « bordereau columns » liste ceux que --map accepte.`,
    missingBy: (example) =>
      french`Dites par quoi regrouper les lignes, par exemple : ${example} ; « bordereau columns » liste les champs.`,
    unknownSummaryField: (field, nearest) =>
      nearest.length === 0
        ? french`Le champ « ${field} » n’existe pas : « bordereau columns » liste ceux que --by accepte, avec year, month, period, file et sheet.`
        : french`Le champ « ${field} » n’existe pas : vouliez-vous dire ${or(nearest)} ? « bordereau columns » liste les autres.`,
    missingFile: french`Indiquez au moins un fichier à contrôler, par exemple : bordereau check commandes.xlsx`,
    missingValue: (option) => french`L’option « ${option} » attend une valeur : ajoutez-la après l’option.`,
    tooManyArguments: (command) =>
      french`La commande « ${command} » n’attend pas d’autre argument : retirez-le, ou voyez « bordereau ${command} --help ».`,
    invalidChoice: (option, value, choices) =>
      french`L’option ${option} n’accepte pas « ${value} » : choisissez ${or(choices)}.`,
    invalidDay: (option, value) =>
      french`L’option ${option} attend un jour sous la forme AAAA-MM-JJ, par exemple 2018-06-01, et non « ${value} ».`,
    dayBeforeExcel: (option, value) =>
      french`L’option ${option} n’accepte pas « ${value} » : Excel ne connaît aucun jour avant 1900, vérifiez l’année.`,
    tooManyValues: (name, most, given, say) =>
      french`La fonction ${name} prend au plus ${say.count(most, 'argument', 'arguments')} et en reçoit ${say.number(given)} : ôtez ceux de trop, « bordereau functions » les décrit.`,
    invalidMapping: (value) =>
      french`L’option --map attend CHAMP=EN-TÊTE, par exemple --map uo_code="Code prestation", et non « ${value} ».`,
    sharedHeader: (header, fields) =>
      french`L’option --map donne la colonne « ${header} » à plusieurs champs (${fields.join(', ')}) : n’en gardez qu’un.`,
    severalHeaders: (field, headers) =>
      french`L’option --map donne plusieurs en-têtes au champ « ${field} » (${some(headers)}) : n’en gardez qu’un, et contrôlez à part les fichiers où il s’appelle autrement.`,
    invalidOption: (option) => french`La valeur de l’option ${option} n’est pas acceptée : voyez --help.`,
  },
  file: {
    noName: french`Un nom de fichier est vide : indiquez le fichier, ou retirez l’argument ou l’option sans valeur.`,
    noFolder: french`Le dossier d’où la commande est lancée n’existe plus : placez-vous dans un autre, puis recommencez.`,
    notFound: (file) => french`${file} : ce fichier n’existe pas, vérifiez son nom et son dossier.`,
    folder: (file) => french`${file} : c’est un dossier, indiquez un fichier qu’il contient.`,
    noAccess: (file) =>
      french`${file} : le fichier ne peut pas être ouvert, vérifiez vos droits et qu’aucun autre programme ne le retient.`,
    lockFile: (file) =>
      french`${file} : c’est le fichier témoin d’un classeur ouvert dans Excel, non le classeur ; fermez celui-ci dans Excel, ou ôtez le témoin des fichiers à contrôler.`,
    empty: (file) =>
      french`${file} : le fichier est vide, vérifiez qu’il a bien été enregistré ou transmis en entier.`,
    notText: (file) =>
      french`${file} : ce n’est pas un fichier de texte, exportez le tableau de nouveau au format CSV (UTF-8) ou enregistrez-le au format .xlsx.`,
    workbookNamedCsv: (file) =>
      french`${file} : c’est un classeur Excel malgré son extension .csv, renommez-le en .xlsx.`,
    openQuote: (file, line) =>
      french`${file} : le guillemet ouvert en ligne ${line} n’est pas refermé, et les lignes qui suivent se liraient comme une seule cellule ; ôtez ou refermez ce guillemet (dans un texte, il se double : ""), ou exportez le tableau de nouveau, puis recommencez.`,
    otherFormat: (file, extension) =>
      extension === ''
        ? french`${file} : seuls les formats .xlsx, .xlsm et .csv sont lus, donnez au fichier l’extension de son format.`
        : spreadsheets.test(extension)
          ? french`${file} : le format ${extension} n’est pas lu, ${saveAsXlsx}.`
          : french`${file} : le format ${extension} n’est pas lu, donnez un classeur .xlsx ou .xlsm, ou un fichier .csv.`,
    encrypted: (file) =>
      french`${file} : le classeur est protégé par un mot de passe, ôtez-le dans Excel (Fichier, Informations, Protéger le classeur) puis recommencez.`,
    corrupt: (file) =>
      french`${file} : le classeur est abîmé ou n’est pas un vrai .xlsx, ${saveAsXlsx} avant de recommencer.`,
    tooLarge: (file) =>
      french`${file} : le fichier est trop volumineux pour être lu, placez les commandes dans un classeur à part.`,
    noSheet: (file) =>
      french`${file} : aucune feuille de cellules n’y est lisible, ${saveAsXlsx} après avoir vérifié qu’il contient le tableau.`,
    ownReports: (file) =>
      french`${file} : ce classeur ne contient que des feuilles écrites par Bordereau (rapport, synthèse), qui ne sont pas des commandes ; donnez le classeur des commandes.`,
    sheetTooLarge: (file, sheet) =>
      french`${file} : la feuille « ${sheet} » s’étend sur trop de lignes et de colonnes pour être lue, supprimez les cellules remplies loin du tableau (Ctrl+Fin y mène) puis enregistrez.`,
    noSuchSheet: (file, sheet, sheets) =>
      french`${file} : il n’y a pas de feuille « ${sheet} », indiquez l’une de celles-ci : ${some(sheets)}.`,
    noSuchHeader: (files, header, headers) =>
      french`${fileNames(files)} : aucune colonne n’a pour en-tête « ${header} », ${headers.length === 0 ? 'recopiez-le tel qu’il est dans le fichier' : french`indiquez l’un de ceux-ci : ${some(headers, 40)}`}.`,
    noOrderSheet: (file, rows, [unit = '', ...others], found) =>
      french`${file} : aucun tableau de commandes reconnu ; cherché dans les ${rows} premières lignes remplies de chaque feuille : une colonne « ${unit} » avec des codes de l’accord-cadre, et au moins deux colonnes parmi ${some(others)} ; trouvé : ${found.length === 0 ? 'aucune de ces colonnes' : some(found)} ; vérifiez le fichier ou désignez les colonnes avec --map.`,
    again: (file, before) => french`${file} : c’est le même fichier que ${before}, il n’est lu qu’une fois.`,
    pricesElsewhere: (file, prices) =>
      french`${file} : « ${prices} » n’y donne aucun prix (pas de feuille de ce nom, ou aucune des unités commandées), ses prix n’ont pas été comparés ; contrôlez ce fichier à part avec son bordereau des prix.`,
    mappingSetAside: (file) =>
      french`${file} : le choix des colonnes enregistré dans le classeur est illisible et n’a pas été utilisé, les colonnes ont été reconnues par leurs en-têtes ; refaites-le dans le volet ou désignez les colonnes avec --map.`,
    sheetLeftOut: (file, sheet, tooLarge) =>
      tooLarge
        ? french`${file} : la feuille « ${sheet} » n’a pas été lue, elle s’étend sur trop de lignes et de colonnes.`
        : french`${file} : la feuille « ${sheet} » n’a pas été lue, elle est abîmée.`,
    leftOut: (file, sheet, why, alone, say) =>
      alone
        ? french`${file} : aucun tableau de commandes reconnu ; feuille « ${sheet} » : ${reasonLeftOut(why, say)}.`
        : french`${file} : la feuille « ${sheet} » n’a pas été contrôlée : ${reasonLeftOut(why, say)}.`,
    wrongLines: (file, lines, say) =>
      french`${file} : le fichier est en UTF-8, sauf certains caractères (${runs(lines, say)}), lus en Windows-1252 ; vérifiez-les, ou exportez le tableau de nouveau.`,
    noSuchContract: (file, wanted, found, rows, say) =>
      french`${file} : aucune ligne ne porte le numéro de marché « ${wanted} » des réglages (contractNo) : ${say.count(rows, 'ligne d’un autre numéro a été laissée de côté', 'lignes d’autres numéros ont été laissées de côté')} (${some(found, 4)}) ; corrigez le réglage ou les cellules.`,
    cellsCut: (file, sheet, cells, say) =>
      french`${file} : feuille « ${sheet} », ${say.count(cells, 'cellule dépasse les 32\u202f767 caractères d’une cellule d’Excel et a été lue jusque-là', 'cellules dépassent les 32\u202f767 caractères d’une cellule d’Excel et ont été lues jusque-là')} ; vérifiez les guillemets du fichier ou le programme qui l’a produit.`,
    uncalculated: (file, sheet, cells, say) =>
      french`${file} : feuille « ${sheet} », ${say.count(cells, french`formule n’a pas de résultat enregistré : sa valeur n’est pas connue et ce qui en dépend n’est pas contrôlé`, french`formules n’ont pas de résultat enregistré : leurs valeurs ne sont pas connues et ce qui en dépend n’est pas contrôlé`)} ; ouvrez le classeur dans Excel, enregistrez-le et recommencez.`,
    waiversSetAside: (file) =>
      french`${file} : les dérogations enregistrées dans le classeur sont illisibles ; aucune n’est appliquée, ouvrez le volet Bordereau pour les voir et les remplacer.`,
    waiversReopened: (file, waived, say) =>
      french`${file} : ${say.count(waived.length, 'dérogation n’est plus appliquée, car ce qu’elle couvrait, ou la règle, a changé depuis', 'dérogations ne sont plus appliquées, car ce qu’elles couvraient, ou la règle, a changé depuis')} : ${some(waived)} ; ${waived.length === 1 ? 'accordez-la de nouveau ou retirez-la' : 'accordez-les de nouveau ou retirez-les'} dans le volet Bordereau.`,
  },
  settings: {
    storedIn: (file) => `réglages enregistrés dans ${file}`,
    notJson: (where) =>
      french`${where} : ce n’est pas du JSON valide, corrigez-le ou donnez un autre fichier.`,
    invalid: (where, path, reason) =>
      path === '' ? french`${where} : ${reason}` : french`${where} : à « ${path} », ${reason}`,
    unknownKey: (path) => french`la clé « ${path} » n’existe pas, retirez-la ou corrigez son nom.`,
    newerVersion: (where, version) =>
      french`${where} : ces réglages sont d’une version plus récente de Bordereau (version ${version} de leur format, la 1 est lue) ; mettez Bordereau à jour, ou donnez d’autres réglages avec --settings.`,
    wrongVersion: french`la version du format des réglages est attendue : écrivez "version": 1.`,
    notAccepted: french`cette valeur n’est pas admise : voyez les réglages possibles dans la documentation.`,
    unknownAgreement: (where, id, known) =>
      french`${where === null ? 'L’' : french`${where} : l’`}accord-cadre « ${id} » n’est pas connu : choisissez ${or(known)}, ou donnez un fichier .json avec --agreement.`,
  },
  agreement: {
    storedIn: (file) => `accord-cadre enregistré dans ${file}`,
    faulty: (where, fault) => french`${where} : ${fault}`,
    severalFaults: (where, count, say) =>
      french`${where} : l’accord-cadre ne peut pas être appliqué, ${say.count(count, 'faute', 'fautes')} à corriger :`,
    borrowedId: (id, version) =>
      french`L’accord-cadre appliqué porte l’identifiant « ${id} » d’un accord-cadre fourni sans en être la copie : c’est bien lui qui est appliqué (version ${version}) ; donnez-lui un identifiant qui lui soit propre, pour qu’un rapport ne les confonde pas.`,
    checkedBy: (file, id, sheets, say) =>
      french`${file} : ce classeur relève de plusieurs accords-cadres ; ${sheets.length > 1 ? 'feuilles contrôlées' : 'feuille contrôlée'} selon « ${id} » : ${say.list(sheets)}.`,
    inDoubt: (file, table, id, others) =>
      french`${file} › ${table} : les UO peuvent relever de « ${id} » comme de « ${others.join(french` », « `)} » ; le contrôle applique « ${id} ». Pour l’autre : --agreement ${others[0] ?? ''}.`,
    settingsOfAnother: (file, named, id) =>
      french`${file} : les réglages sont ceux de l’accord-cadre « ${named} » ; ce qu’ils disent du marché (notification, titulaires, plafonds…) n’est pas appliqué aux feuilles de « ${id} ». Pour ces feuilles : --sheet et --settings.`,
    settingsAskedUnder: (where, named, id) =>
      french`${where} : ces réglages sont ceux de l’accord-cadre « ${named} » ; --agreement l’emporte et les applique en entier, ce qu’ils disent du marché compris, à « ${id} ». S’ils sont d’un autre marché, donnez ceux du bon avec --settings.`,
  },
  report: {
    notXlsx: (path) => french`${path} : le rapport est un classeur, donnez-lui un nom en .xlsx.`,
    exists: (path) =>
      french`${path} : ce fichier existe déjà et ne sera pas remplacé, donnez un autre nom au rapport.`,
    cannotWrite: (path) =>
      french`${path} : le rapport ne peut pas y être écrit, vérifiez le dossier et vos droits.`,
    nothingToWrite: 'Aucun fichier n’a pu être contrôlé, le rapport n’a pas été écrit.',
  },
  noPriceSchedule: (name, why) =>
    french`${name} : ${
      {
        'no-price':
          'aucune colonne de prix n’a été reconnue, donnez un tableau qui porte un code d’UO et un prix HT par ligne.',
        'tax-included': 'les seuls prix sont TTC, ajoutez une colonne des prix HT.',
        'no-unit':
          'aucune ligne ne porte une unité d’œuvre de l’accord-cadre, vérifiez la colonne des codes.',
      }[why]
    }`,
  noSuchPrices: (value, files) =>
    french`${fileNames(files)} : il n’y a pas de feuille « ${value} » pour les prix, indiquez le nom d’une feuille du classeur ou un fichier .csv.`,
  resultLost: french`Le résultat n’a pas pu être écrit en entier : vérifiez l’espace disque disponible, ou la destination de la sortie, puis recommencez.`,
  fault: (kind, version) =>
    french`Une erreur de notre fait (${kind}, version ${version}) a interrompu le travail, les classeurs n’ont pas été modifiés ; signalez-la à qui vous a fourni Bordereau, avec la commande lancée et, si possible, un fichier qui la provoque.`,
  check: {
    conditions: (agreement, version, day, profile, say) =>
      `Accord-cadre ${agreement} (${version}), au ${say.day(day)}, profil ${profile}`,
    rows: (headerRow, { checked, cancelled, skipped }, say) =>
      [
        `En-têtes en ligne ${headerRow}`,
        say.count(checked, 'ligne contrôlée', 'lignes contrôlées'),
        ...(cancelled === 0
          ? []
          : [say.count(cancelled, 'ligne annulée non contrôlée', 'lignes annulées non contrôlées')]),
        say.count(skipped, 'ligne laissée de côté', 'lignes laissées de côté'),
      ].join(', '),
    hiddenSheet: 'feuille masquée',
    wholeSheet: 'ensemble',
    nothing: 'Aucun constat.',
    severity: { error: 'Erreur', warning: 'À vérifier', info: 'Information' },
    place: (order, project) =>
      [order === null ? [] : [`commande ${order}`], project === null ? [] : [`projet ${project}`]]
        .flat()
        .join(', '),
    related: (cells, say) => `voir aussi ${say.list(cells)}`,
    waived: (reason, author, day) => french`Dérogation accordée par ${author} le ${day} : ${reason}`,
    counts: (counts, say) =>
      french`Bilan : ${say.list([
        say.count(counts.error, 'erreur', 'erreurs'),
        say.count(counts.warning, 'point à vérifier', 'points à vérifier'),
        say.count(counts.info, 'information', 'informations'),
        say.count(counts.waived, 'dérogation', 'dérogations'),
      ])}.`,
    coverage: (statuses, say) =>
      french`Couverture, clause par clause : ${say.list(statuses.map(([status, clauses]) => `${status.toLowerCase()} ${say.number(clauses)}`))}.`,
    notChecked: french`Ce qui n’a pas pu être contrôlé :`,
    notCheckedClause: (title, subjects, clauses, reasons) =>
      french`${title} (${[subjects, clauses].filter(Boolean).join(french` ; `)}) : ${reasons.map((reason) => `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`).join(', ')}`,
    partOnly: 'contrôlé en partie',
    skipped: french`Lignes laissées de côté :`,
    skippedRows: (reason, rows, say) => french`${reason} : ${runs(rows, say)}`,
    unmapped: french`Colonnes non utilisées :`,
    near: (header, title, field) =>
      french`${header} (s’il s’agit de « ${title} » : --map "${field}=${header}")`,
  },
  summary: {
    title: (fields) => `Consommation par ${new Intl.ListFormat('fr-FR').format(fields)}`,
    conditions: (files, lines, asOf, say) =>
      french`${files.join(', ')} : ${say.count(lines, 'ligne comptée', 'lignes comptées')}, service fait arrêté au ${say.day(asOf)}`,
    balanced: (lines, say) =>
      french`Contrôle : le total du tableau est celui de la source (${say.count(lines, 'ligne', 'lignes')}).`,
    unbalanced: french`Contrôle : le total du tableau n’est pas celui de la source ; signalez-le, ce tableau ne doit pas être utilisé.`,
    excluded: french`Lignes non comptées :`,
    excludedRows: (place, reason, rows, say) => french`${place} : ${runs(rows, say)} (${reason})`,
    remarks: french`À savoir :`,
    clock: (subject, label, value, note) =>
      french`${subject}, ${label.charAt(0).toLowerCase()}${label.slice(1)} : ${[value, note ?? ''].filter((part) => part !== '').join(' – ')}`,
    ordersInSeveralFiles: (orders, count, say) =>
      french`${say.count(count, 'bon de commande figure', 'bons de commande figurent')} dans plusieurs fichiers, et y ${count < 2 ? 'compte' : 'comptent'} à chaque fois : ${some(orders)}. Retirez les fichiers qui se répètent.`,
  },
  table: {
    instances: 'Clauses',
    noInstances: french`Sans objet : cet accord-cadre n’énonce rien de tel.`,
    checked: 'Contrôle',
    headers: 'En-têtes reconnus',
    lots: 'Lot',
    phase: 'phase',
    profile: 'profil',
    duration: 'durée',
    workload: 'charge',
    measures: {
      hour: ['heure', 'heures'],
      day: ['jour', 'jours'],
      'working-day': ['jour ouvré', 'jours ouvrés'],
      week: ['semaine', 'semaines'],
      month: ['mois', 'mois'],
      year: ['an', 'ans'],
      'person-day': ['jour/homme', 'jours/homme'],
      startup: ['start-up', 'start-ups'],
      unit: ['unité', 'unités'],
      document: ['document', 'documents'],
      holder: ['titulaire', 'titulaires'],
      percent: ['pour cent', 'pour cent'],
      euro: ['euro', 'euros'],
    },
    figure: (low, high, measure, qualifier) => {
      const softened = {
        approx: 'environ ',
        general: 'en général ',
        estimate: 'estimée à ',
        aim: 'si possible ',
      };
      const bounds =
        low === high
          ? `${low ?? ''}`
          : low === null
            ? `${qualifier === 'strict' ? 'moins de' : 'au plus'} ${high ?? ''}`
            : high === null
              ? `${qualifier === 'strict' ? 'plus de' : 'au moins'} ${low}`
              : `${low} à ${high}`;
      return `${qualifier in softened ? softened[qualifier as keyof typeof softened] : ''}${bounds} ${measure}`;
    },
  },
  reportSheets: report,
};
