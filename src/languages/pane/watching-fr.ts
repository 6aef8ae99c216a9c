import { french } from '../french';
import type { Say } from '../say';
import type { WatchingTexts } from '../watching-texts';

const toCheck = (count: number, say: Say) =>
  count === 0
    ? 'aucun constat à revérifier, mais d’autres ont pu apparaître'
    : say.count(count, 'constat à revérifier', 'constats à revérifier');

export const watching: WatchingTexts = {
  title: 'Le classeur a changé depuis le contrôle',
  changed: (cells, findings, say) =>
    french`${say.count(cells, 'cellule modifiée', 'cellules modifiées')} : ${toCheck(findings, say)}.`,
  moved: (findings, say) => french`Des lignes ou des colonnes ont bougé : ${toCheck(findings, say)}.`,
  gone: (sheets, say) =>
    french`${sheets.length > 1 ? 'Feuilles supprimées' : 'Feuille supprimée'} : ${say.list(sheets.map(say.quote))}.`,
  again: 'Revérifier',
  automatic: 'Revérifier dès qu’une cellule change',
  automaticReads: french`Ne relit que les cellules modifiées et les formules ; « Contrôler de nouveau » et le rapport relisent tout.`,
  mark: 'à revérifier',
};
