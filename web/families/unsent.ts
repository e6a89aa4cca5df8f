/** Whether something typed here has not reached the server: known to the frame, which does not load the form. */
let unsent = false;

export const isUnsent = (): boolean => unsent;

export const tellUnsent = (waiting: boolean): void => {
  unsent = waiting;
};
