/**
 * Before `npm start` and `npm stop`: where no Excel can be, neither a certificate is installed nor Microsoft's tool
 * fetched, and what there is instead is told.
 */
import { runWithoutOptions, ScriptRefusal } from './run-script';

export function refuseWithoutExcel(platform: string): void {
  if (platform === 'win32' || platform === 'darwin') return;
  throw new ScriptRefusal(
    'Excel for Windows or Mac opens the add-in, and neither runs on this system. "npm run preview" shows it in a browser; for Excel on the web, "npm run build", then "npm run dev", and load dist/manifest.xml there (docs/guide/deployer.md, "Essayer sans déployer").',
  );
}

if (require.main === module) runWithoutOptions(async () => refuseWithoutExcel(process.platform));
