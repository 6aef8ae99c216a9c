/** First script of taskpane.html. */
import { startUp } from './start-up';

void startUp();
