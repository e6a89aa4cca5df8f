type ChooseFilesProps = {
  readonly text: string;
  readonly hintId: string;
  readonly camera?: boolean;
  /** where choosing a file is not the first thing to do */
  readonly plain?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** The native input in a label that looks like a button: touch, keyboard and screen reader come with it. */
export const ChooseFiles = ({
  text,
  hintId,
  camera,
  plain = !camera,
  onFiles,
}: ChooseFilesProps) => (
  <label class={plain ? 'button plain chooser' : 'button chooser'}>
    {text}
    <input
      class="unseen"
      type="file"
      aria-describedby={hintId}
      {...(camera
        ? { accept: 'image/*', capture: 'environment' as const }
        : { accept: 'image/*,application/pdf', multiple: true })}
      onChange={(event) => {
        onFiles([...(event.currentTarget.files ?? [])]);
        // the same file may be chosen again after a fault
        event.currentTarget.value = '';
      }}
    />
  </label>
);
