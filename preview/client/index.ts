/** Served in place of office.js in the preview: our own client for the host of the page around it. */
import { connect } from './connect';
import { createCustomFunctions } from './custom-functions';
import { createExcel } from './excel';
import { ClientResult } from './excel-object';
import { createOffice } from './office';
import { OfficeError } from './office-error';
import type { Channel } from './protocol';

const connection = connect();
const channel = connection.then(
  (open): Channel | Promise<Channel> => open?.channel ?? new Promise(() => undefined),
);
const { Office, actions } = createOffice(connection.then((open) => open?.page ?? null));

Object.assign(globalThis, {
  Office,
  Excel: createExcel(channel),
  OfficeExtension: {
    Error: OfficeError,
    ClientResult,
    ErrorCodes: { propertyNotLoaded: 'PropertyNotLoaded' },
  },
  CustomFunctions: createCustomFunctions().api,
});

void connection.then((open) =>
  open?.onAction((id) => {
    const action = actions.get(id);
    void action?.({ completed: () => undefined, source: { id } });
  }),
);
