/** `npm run samples`: writes the workbooks of `samples/` anew. */
import { runWithoutOptions } from './run-script';
import { writeAnomalies } from './write-anomalies';
import { writeProduitSample } from './write-produit-sample';
import { writeSample } from './write-sample';

runWithoutOptions(async () => {
  await writeSample();
  await writeAnomalies();
  await writeProduitSample();
});
