import type { Codes } from '../codes.ts';

export const codes: Codes = {
  troubles: {
    'invalid-input': 'Something needs to be corrected. See the notes below.',
    'not-signed-in': 'Your sign-in has ended. Sign in again: what you saved is kept.',
    'not-allowed': 'Your account does not have the right to do this.',
    'not-found': 'This record was not found. Check the number.',
    'code-wrong': 'This code is not right. Check it and enter it again.',
    'code-expired': 'This code has expired. Ask for a new one.',
    'too-many-codes':
      'A code has just been sent, or many were within the hour. Use the newest, or wait a while.',
    'too-many-attempts': 'The code was wrong too many times. Ask for a new one.',
    'too-many-look-ups':
      'You have asked {maximum} times within the hour. Ask again in an hour, or go on: a person will check.',
    'outside-registration': 'Registration is not open now.',
    'outside-confirmation': 'Places cannot be confirmed at this time.',
    'outside-objection': 'Objections cannot be raised at this time.',
    'too-young': 'Your child has not reached the age of entry this year.',
    'too-old': "Your child's birth date is outside this year's age range.",
    'already-applied':
      'This child already has an application this year. Each child has one: look under “My applications”, or ask the other guardian.',
    'too-many-applications':
      'One phone can apply for at most {maximum} children a year. If you need more, contact the education bureau.',
    'changed-meanwhile':
      'This was changed elsewhere a moment ago. Load the latest version and go on.',
    'wrong-state':
      'The application cannot take this step in its present state. Refresh and look again.',
    'document-missing': 'Some documents are still needed. Upload them and send again.',
    'file-type-refused': 'Only photos (JPG, PNG) and PDF files can be uploaded.',
    'file-too-large':
      'The file is too large. Take the photo again, or make the file smaller than 8 MB.',
    'file-not-received': 'The file did not arrive completely. Upload it again.',
    'file-unreadable':
      'This file cannot be opened; part of it may be missing. Take the photo again or choose another file.',
    'file-with-password':
      'This PDF has a password, so the reviewer cannot open it. Remove the password, or take a photo instead.',
    'file-with-script':
      'This PDF contains a program and cannot be uploaded. Take a photo or a screenshot instead.',
    'picture-too-small':
      'This picture is too small to read. Upload the original photo, or photograph the paper again.',
    'file-given-twice': 'You have uploaded this file already. Choose another page.',
    'rule-book-refused':
      'The rule book did not pass the pre-flight and was not published. See the list below.',
    'extract-refused':
      'Nothing was imported, not a single row. Correct the rows below and upload again.',
    'registration-still-open': 'Registration is still open: the roster cannot be frozen yet.',
    'reviews-open':
      '{open} applications are still under review. Finish them before freezing the roster.',
    'seats-short':
      'Seats are short: {children} children, {seats} seats, {missing} missing. Add seats before the draw.',
    'run-unchanged':
      'This roster was drawn from before, or stands frozen. Another run needs a changed roster and a reason; after a void run, a new version of the rule book.',
    'run-under-way':
      'Another run is between its witnesses and its publication. Finish or look at that one first.',
    'program-changed':
      'The program was updated after the roster was frozen and announced. Ask the technicians to install the announced one; before the witnesses have committed, a new version of the rule book and a new run will do as well.',
    'before-draw': 'The published hour of the draw has not come yet.',
    'before-publication': 'The published hour of the results has not come yet.',
    'same-approver': 'This has to be approved by a second person.',
    'verification-failed':
      'The independent check did not pass; the run cannot be approved. Call the technicians.',
    internal: 'Something went wrong on our side. Nothing you entered is lost. Try again later.',
    'not-json': 'The request could not be read. Refresh the page and try again.',
    'too-large': 'What was sent is too large. Make it smaller and try again.',
    'no-such-route': 'The page is out of date. Refresh it.',
    'method-not-allowed': 'The page is out of date. Refresh it.',
    offline:
      'There is no connection. What you entered is still here: check the network and try again.',
  },
  fields: {
    name: 'the name',
    pinyin: 'the pinyin of the rare character',
    birthDate: 'the birth date',
    sex: 'the sex',
    parentIdNumber: 'the ID number of the mother or father',
    card: 'the number of the disability card',
    same: 'whether everything else is the same',
    idNumber: 'the ID number',
    relation: 'your relation to the child',
    category: 'your situation',
    address: 'the address',
    holder: 'the owner',
    holderIdNumber: 'the ID number of the owner',
    number: 'the number',
    estate: 'the name of the estate',
    way: 'the kind of work',
    creditCode: 'the social credit code',
    basis: 'the ground',
    school: 'the school',
    stated: 'the statement about property',
    twins: 'whether there are brothers or sisters',
    twinIdNumber: 'the ID number of the twin',
    consent: 'your choice',
    phone: 'the mobile number',
    reason: 'the text',
    nonces: 'the secret of the witness',
    nonce: 'the secret',
    witnesses: 'the witnesses',
    commitment: 'the seal',
    beaconRound: 'the round of the beacon',
    signature: 'the value of the beacon',
    beacon: 'the value of the beacon',
    other: 'this',
  },
  faults: {
    required: 'Enter {field}',
    'too-small': 'Write {field} in full: it is too short',
    'too-big': 'Shorten {field}: at most {maximum} characters',
    'invalid-value': 'Choose {field}',
    'id-number-length': 'An ID number has 18 characters',
    'id-number-character': 'The first 17 characters are digits, the last is a digit or X',
    'id-number-area': 'The area code, the first 6 digits of the ID number, is not right',
    'id-number-birth-date': 'The birth date in the ID number is not right',
    'id-number-check-digit': 'One character of the ID number is not right. Check each of them',
    'credit-code-length': 'A social credit code has 18 characters',
    'credit-code-character':
      'A social credit code has digits and capital letters only (no I, O, S, V, Z)',
    'credit-code-check-digit':
      'One character of the credit code is not right. Check it against the licence',
    'name-length': 'Shorten the name: at most 60 characters',
    'name-character':
      'A name has letters and the dot · only. Write □ for a character you cannot type, and enter its pinyin',
    'pinyin-form': 'Pinyin has letters only; the tone is a mark on them or a digit',
    'travel-permit-form':
      'Check the permit’s number: H or M and 8 digits for Hong Kong and Macao, 8 digits for Taiwan',
    'passport-form': 'A passport number has 5 to 17 letters and digits. Check it',
    'disability-card-form':
      'A disability card has 20 characters: the ID number and 2 digits. You may leave it empty',
    'card-of-other': 'This is not the child’s own card. Check the number, or leave it empty',
    'phone-form': 'Enter an 11-digit mobile number',
    'title-number-form':
      'Enter the whole number of the certificate, for example 豫(2021)××县不动产权第0123456号',
    'invalid-format': 'Check how {field} is written',
    'too-few-witnesses': 'The rule book asks for at least {least} witnesses; there are {found}',
    'count-differs': 'Enter one secret for each of the {wanted} witnesses; there are {found}',
    'commitment-differs':
      'This secret does not fit the seal of this witness. Check it character by character',
    'none-missing':
      'Every witness has made the secret public: enter them and draw. A run becomes void only where one is missing',
    'not-in-rule-book': 'The rule book names no public beacon: leave this empty',
    'round-too-early': 'This round comes too early. Name round {least} or a later one',
    'round-differs': 'This is not the round that was announced: {wanted}',
    'beacon-differs': 'This is not the value of the public beacon. Copy it again from its source',
    'unknown-category': 'There is no such category. Choose again',
    'claim-missing': 'One of the pages is not filled in',
    'unknown-school': 'There is no such school. Choose again',
    'named-twice': 'This was entered twice',
    'same-as-child': 'Enter the ID number of the other person, not of the child',
    'not-claimed': 'The family did not state this',
    'verdict-missing': 'One fact has no verdict yet',
    'not-with-this-answer':
      'Facts can be put right only where the objection is upheld, and not for a refused application',
    'turns-away': 'This would turn the child away, and cannot be recorded',
    'too-many-files': 'At most {maximum} files',
    'not-of-this-fact': 'Papers of this kind do not show this',
    other: 'Check {field}',
  },
  states: {
    DRAFT: 'Being filled in',
    SUBMITTED: 'Sent, being checked',
    UNDER_REVIEW: 'Under review',
    RETURNED: 'To be amended',
    QUALIFIED: 'Approved, waiting for a place',
    NOT_QUALIFIED: 'Not approved',
    PLACED: 'Placed, waiting for your answer',
    ACCEPTED: 'Place accepted',
    DECLINED: 'Place declined',
    CONFIRMED: 'Arrived at school',
    NO_SHOW: 'Did not arrive',
    WITHDRAWN: 'Withdrawn',
  },
  events: {
    start: 'Started',
    save: 'Saved',
    'look-up': 'Registries asked',
    submit: 'Application sent',
    verify: 'Confirmed by the registries',
    refer: 'Passed to a reviewer',
    return: 'Returned to be amended',
    amend: 'Amended and sent again',
    qualify: 'Approved',
    disqualify: 'Not approved',
    withdraw: 'Withdrawn',
    release: 'Released by the education bureau',
    reopen: 'Started again',
    place: 'Placed',
    accept: 'Place accepted',
    decline: 'Place declined',
    object: 'Objection raised',
    'decide-objection': 'Objection answered',
    confirm: 'Arrival confirmed',
    'no-show': 'No-show recorded',
    rejoin: 'Joined the supplement round',
    replace: 'Moved in the supplement round',
  },
  facts: {
    kinship: 'Parent and child',
    hukou: 'Household registration (hukou)',
    title: 'Property title',
    contract: 'Filed purchase contract',
    permit: 'Residence permit',
    employment: 'Work or business',
    care: 'Entitlement by policy',
    sibling: 'Brother or sister at the school',
    'no-property': 'No property here',
    'school-record': 'Primary school record',
  },
  verdicts: {
    MATCH: 'Confirmed by the registry',
    MISMATCH: 'Differs from the registry',
    NOT_FOUND: 'Not found in the registry',
    UNAVAILABLE: 'The registry cannot be reached now',
  },
  standings: {
    claimed: 'To be checked',
    proved: 'Confirmed',
    doubtful: 'A person will look',
    refuted: 'Not confirmed',
  },
  mismatches: {
    'number-unknown': 'This number was not found',
    'number-of-other-kind': 'This looks like the number of another document',
    'holder-differs': 'The holder is not the person you named',
    'several-holders': 'More than one holder is registered',
    'address-differs': 'The registered address is different',
    'not-in-household': 'Child and parent are not in one household register',
    expired: 'The document has expired',
    'issued-after-cutoff': 'The document was issued after the required date',
    'not-registered-yet': 'Not in the register yet',
    'dwelling-locked': 'Another family has used this dwelling’s school place',
    'property-found': 'The register shows property here',
    'not-enrolled': 'No record at this school was found',
    'kinship-unproved': 'The relation of parent and child was not found',
    'register-unavailable': 'The registry cannot be reached now',
  },
  mismatchHints: {
    'number-unknown':
      'Most often a digit is wrong. Check it against the original; if it is right, upload a photo and a person will look.',
    'number-of-other-kind':
      'Enter the number of the property certificate, not of the real-estate unit or the contract.',
    'holder-differs':
      'Check who owns the property. If it is a grandparent, choose “grandparent” on that page.',
    'several-holders':
      'For shared property, upload the page with the holders: a person will check the shares.',
    'address-differs':
      'Write the address as on the document. If the house number changed, upload a photo.',
    'not-in-household':
      'Upload the birth certificate, or the register page that shows the relation.',
    expired: 'Renew the document first, then upload the new one.',
    'issued-after-cutoff':
      'Your child will still get a place, perhaps under another category. A person will check.',
    'not-registered-yet':
      'Self-built and resettlement homes may be missing. Upload a note of the village or resettlement office.',
    'dwelling-locked':
      'Children of the same parents are exempt. Upload proof of the relation: a person will check.',
    'property-found':
      'Check what you stated. If the register is wrong, upload a note: a person will look.',
    'not-enrolled':
      'Check the name, the ID number and the school. After a recent move, upload a certificate of attendance.',
    'kinship-unproved':
      'Upload the birth certificate, or the register page that shows the relation.',
    'register-unavailable':
      'This is not your fault. Upload a photo: a person will look, and your application is safe.',
  },
  defects: {
    'document-unclear': 'The photo is not clear. Take it again',
    'document-missing': 'A document is missing. Upload it',
    'claim-unproved': 'The documents do not prove what was stated',
    'holder-differs': 'The name on the document is different',
    'address-differs': 'The address on the document is different',
    other: 'See the note',
  },
  documentStates: { WAITING: 'Being checked', ACCEPTED: 'Received', REFUSED: 'Upload again' },
  steps: {
    before: 'Not announced',
    announced: 'Announced, registration not open yet',
    registration: 'Registration open',
    review: 'Under review',
    draw: 'Draw and allocation',
    published: 'Results published',
    objection: 'Results published, objections heard',
    confirmation: 'Accepting places and arriving',
    supplement: 'Supplement round',
    closed: 'Closed',
  },
  levels: { primary: 'Primary, grade 1', junior: 'Junior, grade 7' },
  causers: { guardian: 'Family', school: 'School', bureau: 'Education bureau', system: 'System' },
};
