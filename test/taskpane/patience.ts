/** The same for what a test waits to see. */
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 15_000 });
