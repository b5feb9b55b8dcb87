// Generated from the OpenAPI document: change the operations, then run `npm run generate`.
export interface paths {
  "/advice/assignments": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the files that I took on */
    get: operations["adviceMine"];
    put?: never;
    /**
    * Take a file on
    * @description By its code, which the person or a colleague says. Only the adviser knows of it. Doing it twice answers the same.
    */
    post: operations["adviceTake"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/advice/assignments/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Leave a file */
    delete: operations["adviceLeave"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/adviser-enrolments": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List colleagues who wait to be enrolled
    * @description Compare the fingerprint of their key with them before you sign.
    */
    get: operations["adviserKeysWaiting"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/adviser-identities": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Fetch my protected identities */
    get: operations["adviserKeysOwn"];
    /**
    * Keep my protected identity
    * @description Protected by a generated passphrase on the device. The same recipient again replaces what stood there.
    */
    put: operations["adviserKeysStore"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/adviser-identities/removal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Remove an identity of mine that is not in use */
    post: operations["adviserKeysRemove"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/adviser-keys": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Read the signed lists of adviser keys
    * @description Every version after the one that the client has pinned. Clients verify each against the one before, and seal to no other key.
    */
    get: operations["adviserKeysLists"];
    put?: never;
    /**
    * Publish the next list of adviser keys
    * @description Signed by the adviser who sends it, or by the recovery key. From then on documents are re-sealed for it.
    */
    post: operations["adviserKeysPublish"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/answer/{token}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Show the page of a link
    * @description HTML without a script. Asks for the code, whatever the link is; after it, shows the one packet and the forms to answer it.
    */
    get: operations["answerRead"];
    put?: never;
    /**
    * Enter the code of a link, or answer by it
    * @description What the page’s forms send. A wrong code, an unknown, used or expired link, one that was taken back, a consent that was withdrawn and too many tries look alike.
    */
    post: operations["answerSend"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/areas": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the areas */
    get: operations["organisationsAreas"];
    put?: never;
    /**
    * Make an area
    * @description A coarse zone, never an address. Its group is what reports know.
    */
    post: operations["organisationsAddArea"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/areas/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change an area */
    patch: operations["organisationsChangeArea"];
    trace?: never;
  };
  "/case-files": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List my files
    * @description Those that the worker is on; for a supervisor those of their team. Names are not searched here: whoever searches does so over what they got.
    */
    get: operations["caseFilesMine"];
    put?: never;
    /**
    * Make a case file
    * @description For one of the worker’s own teams. It begins as an enquiry, holds nothing of the person, and its maker is on its care team.
    */
    post: operations["caseFilesCreate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Open a case file
    * @description Its own facts and the sections that stand open to the reader. Documents come with it, except those that could endanger the person: these, and all entries, are read by their own address.
    */
    get: operations["caseFilesRead"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/activation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Begin the work
    * @description From open, reopened to active.
    */
    post: operations["caseFileStepsActivation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/agreement": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Note that the person agreed to a file
    * @description From explained to agreed.
    */
    post: operations["caseFileStepsAgreement"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/care-team": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** See who is on a file */
    get: operations["careTeamList"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/care-team/assignments": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a worker on a file */
    post: operations["careTeamAssign"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/care-team/candidates": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * See who could be put on a file
    * @description Workers of the file’s team. Who speaks the language comes first, then who has the skill, then who has less open, then who was longest without a new one. The supervisor decides; nothing of it is kept.
    */
    get: operations["assignmentProposalsForFile"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/care-team/proposals": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Propose a worker for a file */
    post: operations["careTeamPropose"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/care-team/{placeId}/confirmation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept a proposal */
    post: operations["careTeamConfirm"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/care-team/{placeId}/ending": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Take a worker off a file
    * @description From this moment they find nothing of it, not even what they wrote. Their open tasks go back to the queue.
    */
    post: operations["careTeamEnd"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/care-team/{placeId}/refusal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turn a proposal down */
    post: operations["careTeamRefuse"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/closing-review": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Begin the review before closing
    * @description From open, active, paused, lost_contact, reopened to closing_review.
    */
    post: operations["caseFileStepsClosingReview"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/closure": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Close the file
    * @description From closing_review to closed.
    */
    post: operations["caseFileStepsClosure"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/conflict-blocks": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** See whom the person excludes */
    get: operations["conflictBlocksList"];
    put?: never;
    /**
    * Note that the person excludes a worker or a partner
    * @description A worker is taken off the file at once and finds nothing of it any more, in any role.
    */
    post: operations["conflictBlocksAdd"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/conflict-blocks/{blockId}/lifting": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Note that the person no longer excludes them
    * @description Places on the care team that ended stay ended.
    */
    post: operations["conflictBlocksLift"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/consents": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List the consents of a case file
    * @description The newest first.
    */
    get: operations["consentsList"];
    put?: never;
    /**
    * Ask the person for a consent
    * @description About passing something on to one partner. No operation but a referral asks for a consent, and none is refused because the person declined.
    */
    post: operations["consentsAsk"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/disclosures": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Take the person’s own copy of what was passed on
    * @description Only when the person asks for it: what went to whom, when, under which consent, of all referrals of the file. That it was taken stands in the file’s log.
    */
    get: operations["contentsCopy"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/erasures": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** See what erasure was asked for */
    get: operations["erasuresList"];
    put?: never;
    /**
    * Ask for a file to be erased
    * @description It waits for another human: a supervisor of the team, or another case worker of the file. Where there is none, it is erased at once. It cannot be undone.
    */
    post: operations["erasuresRequest"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/erasures/{erasureId}/confirmation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Confirm the erasure of a file
    * @description By another human than the one who asked. From then on nobody sees the file; its key is destroyed, and the receipt says when. It cannot be undone.
    */
    post: operations["erasuresConfirm"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/erasures/{erasureId}/withdrawal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take the request for an erasure back */
    post: operations["erasuresWithdraw"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/explanation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Note that everything was explained to the person
    * @description From enquiry to explained.
    */
    post: operations["caseFileStepsExplanation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/hand-over-notes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Read what one should know of a file that one took on
    * @description One’s own; for supervisors all of the file.
    */
    get: operations["handOversListNotes"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/intake": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Take the person in
    * @description From agreed to open.
    */
    post: operations["caseFileStepsIntake"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/lost-contact": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Note that contact is lost
    * @description From open, active, paused, reopened to lost_contact.
    */
    post: operations["caseFileStepsLostContact"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/openings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Open a section for a stated reason
    * @description For a quarter of an hour, by a supervisor. It is audited, and those who work on the file see it.
    */
    post: operations["sectionsOpen"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/pause": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Pause the work
    * @description From active to paused.
    */
    post: operations["caseFileStepsPause"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/readings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * See who opened what
    * @description By role, section and time, newest first. What was read or written is not there.
    */
    get: operations["caseFilesWhoReadIt"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/referrals": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List the referrals of a case file
    * @description The newest first. An outreach worker sees those that they drafted or carry.
    */
    get: operations["referralsOfFile"];
    put?: never;
    /**
    * Draft a referral
    * @description Nothing leaves the organisation yet. Refused with `card_only` for a service that is only shown: hand the person its card, nothing is recorded. With `partner_excluded` when the person excludes the partner.
    */
    post: operations["referralsDraft"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/reopening": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Reopen the file
    * @description From closed to reopened.
    */
    post: operations["caseFileStepsReopening"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/resumption": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Go on with the work
    * @description From paused, lost_contact, closing_review to active.
    */
    post: operations["caseFileStepsResumption"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/safety-sharing": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Share the safety section with advisers
    * @description When the person asks for it.
    */
    post: operations["caseFilesShareSafety"];
    /** Stop sharing the safety section */
    delete: operations["caseFilesStopSharingSafety"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/adviser_notes/entries": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add to adviser notes */
    post: operations["sectionWritesAddAdviserNote"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/adviser_notes/entries/{entryId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Change an entry of adviser notes */
    put: operations["sectionWritesChangeAdviserNote"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/health/entries": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add to health */
    post: operations["sectionWritesAddHealth"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/health/entries/{entryId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Change an entry of health */
    put: operations["sectionWritesChangeHealth"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/housing_money/entries": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add to housing money */
    post: operations["sectionWritesAddHousingMoney"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/housing_money/entries/{entryId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Change an entry of housing money */
    put: operations["sectionWritesChangeHousingMoney"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/legal/entries": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add to legal */
    post: operations["sectionWritesAddLegal"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/legal/entries/{entryId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Change an entry of legal */
    put: operations["sectionWritesChangeLegal"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/legal_identity": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
    * Write the legal identity
    * @description Replaces the document. `If-Match` names the version that was read; "0" says that there is none yet.
    */
    put: operations["sectionWritesWriteLegalIdentity"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/needs/entries": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add to needs */
    post: operations["sectionWritesAddNeed"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/needs/entries/{entryId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Change an entry of needs */
    put: operations["sectionWritesChangeNeed"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/notes/entries": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add to notes */
    post: operations["sectionWritesAddNote"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/notes/entries/{entryId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Change an entry of notes */
    put: operations["sectionWritesChangeNote"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/safety/entries": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add to safety */
    post: operations["sectionWritesAddSafety"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/safety/entries/{entryId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Change an entry of safety */
    put: operations["sectionWritesChangeSafety"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/safety/entries/{entryId}/hand-over": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Hand a safety entry over to the case workers
    * @description By the outreach worker who wrote it, who then no longer reads it; or by a case worker of the file.
    */
    post: operations["sectionsHandOver"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/working_identity": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
    * Write the working identity
    * @description Replaces the document. `If-Match` names the version that was read; "0" says that there is none yet.
    */
    put: operations["sectionWritesWriteWorkingIdentity"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/{section}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a document */
    get: operations["sectionsDocument"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/{section}/entries": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Read entries
    * @description Newest first.
    */
    get: operations["sectionsPage"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/sections/{section}/entries/{entryId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read an entry */
    get: operations["sectionsEntry"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/service-without-record": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Help without keeping a record
    * @description From enquiry, explained, agreed to service_without_record.
    */
    post: operations["caseFileStepsServiceWithoutRecord"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/case-files/{id}/spills": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** See what was taken out, and whether it is settled */
    get: operations["spillsList"];
    put?: never;
    /**
    * Take out what should never have been written
    * @description Its content is removed at once; an entry stays as a place that says so. Then the file’s key is replaced and all else is sealed anew, so that what copies of the data still hold of it opens no more.
    */
    post: operations["spillsReport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/consent-scripts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List what is read out to people who are asked
    * @description In every language, and in every version: a version that was read out once does not change.
    */
    get: operations["consentsScripts"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/consents/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a consent */
    get: operations["consentsRead"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/consents/{id}/answer": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Record what the person answered
    * @description Yes to what they choose, no, or not now. A yes replaces the one that stands for the same purpose and partner.
    */
    post: operations["consentsAnswer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/consents/{id}/narrowing": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * The person takes some of it out
    * @description Whoever the person tells may enter it. The consent stands for the rest.
    */
    post: operations["consentsNarrow"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/consents/{id}/withdrawal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * The person withdraws a consent
    * @description Whoever the person tells may enter it. The partner’s packet is closed with it, at once.
    */
    post: operations["consentsWithdraw"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/contacts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List contacts
    * @description The latest shift first: those of your teams, and of files only those that you are on.
    */
    get: operations["contactsList"];
    put?: never;
    /**
    * Log a contact
    * @description Needs who it was (anonymous, a group, a regular of the team, or a case file that you are on) and where: an outreach session, or a place with its shift and day. Everything else may be left out. With "wants follow-up", a contact of a file or a regular becomes a task, any other a note for the next shift. With a client key that you have used, it answers the contact that is there.
    */
    post: operations["contactsLog"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/contacts/batch": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Log up to 500 contacts at once
    * @description For what a phone collected. Each item has a client key of its own and a result of its own: `logged`, `already_there` (sent before), or `refused` with the problem that the single operation would have answered. A refused item keeps no other from being logged; a repeated batch, with more items or in another order, adds nothing twice.
    */
    post: operations["contactsLogMany"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/contacts/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a contact */
    get: operations["contactsRead"];
    /**
    * Correct a contact
    * @description By its author, for seven days. Replaces what was given, done and said: what is left out becomes empty. Place and time stay unless they are named. Whom it was with cannot be corrected: void it, and log it anew.
    */
    put: operations["contactsCorrect"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/contacts/{id}/void": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Void a contact
    * @description By its author, for seven days. What it said is removed and it counts as nothing; that there was one, its day and its state stay.
    */
    post: operations["contactsVoid"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/cover-set": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Fetch documents to seal anew
    * @description Those sealed for an older list of adviser keys first; then a share of all, so that each is sealed anew within a week, changed or not.
    */
    get: operations["sealedDocumentsCoverSet"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/device-credentials": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Get a credential with which this device uploads what it collected, and nothing else
    * @description Stands for 90 days, also after the session ended: it opens POST /outbox and no other operation. It is of one worker on one device; a new one replaces it, and it ends with the device, the worker, and the role.
    */
    post: operations["deviceCredentialsMake"];
    /** End the upload credential of this device */
    delete: operations["deviceCredentialsEnd"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/devices": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List one’s own devices */
    get: operations["sessionsDevices"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/devices/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
    * Revoke a device
    * @description Ends its sessions at once. Of oneself, or, for an administrator, of anybody in the organisation.
    */
    delete: operations["sessionsRevokeDevice"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/directory-entries": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Write an entry of the directory down
    * @description As a package would bring it. Whose name or description tells what somebody comes for is only ever shown on a card.
    */
    post: operations["entriesByHandCreate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/directory-entries/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read an entry of the directory */
    get: operations["directoryEntriesRead"];
    /**
    * Change what the organisation knows of an entry
    * @description What stands in the package that it came from is changed there, and imported again.
    */
    put: operations["directoryEntriesChange"];
    post?: never;
    /**
    * Remove an entry from the directory
    * @description With its ratings. To keep it and say that it has ended, change its state instead.
    */
    delete: operations["entriesByHandRemove"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/directory-entries/{id}/card": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Read the card of an entry
    * @description To show, read aloud or print. That somebody did is written down nowhere.
    */
    get: operations["directoryEntriesCard"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/directory-entries/{id}/rating": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
    * Rate an entry from 1 to 5
    * @description In place of your earlier rating. Others are told how many rated it, and from the third on the mean.
    */
    put: operations["directoryEntriesRate"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/directory-entries/{id}/review": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that an entry is right, as of today */
    post: operations["directoryEntriesReview"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/directory-entries/{id}/told": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
    * Change what an entry says that was written down here
    * @description One that came with a package is changed there, and imported again.
    */
    put: operations["entriesByHandChange"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/directory-export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Export the directory as HSDS 3
    * @description A JSON list of organisations, each with its services and locations. What the organisation thinks of an entry stays here.
    */
    get: operations["directoryPackagesExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/directory-imports": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Import an HSDS 3 package into the directory
    * @description All of it or nothing. Entries keep their ids: the same package again changes nothing, and what the organisation knows of an entry by itself stays.
    */
    post: operations["directoryPackagesTake"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/directory-proposals": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the changes that partners propose */
    get: operations["entriesByHandWaiting"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/directory-proposals/{id}/acceptance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept what a partner proposes */
    post: operations["entriesByHandAccept"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/directory-proposals/{id}/refusal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refuse what a partner proposes */
    post: operations["entriesByHandRefuse"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/directory-searches": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Find entries of the directory
    * @description By name, in pages. It is a POST so that what is looked for stands in no address; it is kept nowhere.
    */
    post: operations["directoryEntriesFind"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/directory-settings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Read what the directory is reckoned by
    * @description Version 0 where nobody has set anything.
    */
    get: operations["directoryPackagesRead"];
    /** Set the time zone of opening hours, and when entries are stale */
    put: operations["directoryPackagesSet"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/docs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read this document as a page */
    get: operations["apiDocumentPage"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/drops": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Fetch what lies in the mailbox
    * @description In no order. Some of it is cover.
    */
    get: operations["dropsList"];
    put?: never;
    /**
    * Leave something for the advisers
    * @description Sealed to them on the device. Whoever left it cannot read it back, nor learn what became of it.
    */
    post: operations["dropsLeave"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/drops/removal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take drops out of the mailbox */
    post: operations["dropsRemove"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/duties": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Say who is on duty
    * @description The supervisors who look after what is passed up, in the reader’s teams, now.
    */
    get: operations["dutiesList"];
    put?: never;
    /**
    * Be on duty
    * @description For one of one’s own teams, as its supervisor; said again, it counts from then.
    */
    post: operations["dutiesBegin"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/duties/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Be on duty no more */
    delete: operations["dutiesEnd"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/erasure-receipts/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Read the receipt of an erasure
    * @description For whoever asked for it or confirmed it, to be told to the person: when it was done, and when the last backup of the key is gone.
    */
    get: operations["erasuresReceipt"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/hand-over-items/{id}/colleagues": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * See who could take it on
    * @description Whom the person wishes for first, then those with the least to do; nobody whom the person excludes.
    */
    get: operations["handOversColleagues"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/hand-over-items/{id}/giving": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Give a file or a task to a colleague
    * @description With a file pass its tasks and referrals. A file is given after the person was asked, or could not be.
    */
    post: operations["handOversGive"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/hand-over-items/{id}/release": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Let a file or a task go to nobody in particular
    * @description The rest of the care team goes on with a file; where there is none, its supervisors are asked to find somebody. A task goes back to its queue.
    */
    post: operations["handOversRelease"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/hand-over-items/{id}/word": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
    * Record what the person said about who takes their file on
    * @description Or why they could not be asked.
    */
    put: operations["handOversAsk"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/hand-over-notes/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
    * Remove a hand-over note
    * @description Once it is no longer needed, or should not have been written.
    */
    delete: operations["handOversRemoveNote"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/hand-overs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List the hand-overs of one’s teams
    * @description For administrators those of everybody, without what is handed over. The newest first.
    */
    get: operations["handOversList"];
    put?: never;
    /**
    * Begin to hand over what a worker has
    * @description Nothing new is given to them from now on, and what hangs on them is written down. In an emergency their access and their devices end at once, and the work is handed over afterwards. One that is under way already is answered as it stands.
    */
    post: operations["handOversBegin"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/hand-overs/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** See where a hand-over stands */
    get: operations["handOversRead"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/hand-overs/{id}/access-ending": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * End the access of a worker whose work is handed over
    * @description Their sessions, roles, team places and invitations end at once. It cannot be undone: who comes back is added anew.
    */
    post: operations["handOversEndAccess"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/hand-overs/{id}/closing": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close a hand-over that began with a lock-out */
    post: operations["handOversClose"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/hand-overs/{id}/device-revocation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Revoke the devices of a worker who has left
    * @description With it the hand-over is closed.
    */
    post: operations["handOversRevokeDevices"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/hand-overs/{id}/items": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * See what hangs on the worker who leaves
    * @description By ids and codes; of files those that the reader may see. Files come first.
    */
    get: operations["handOversListItems"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/hand-overs/{id}/lock-out": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Lock a worker out at once
    * @description Ends their access and revokes their devices in one step, whatever is still to be handed over. It cannot be undone.
    */
    post: operations["handOversLockOut"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/hand-overs/{id}/withdrawal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Take a hand-over back
    * @description The worker stays. What was given to colleagues stays with them.
    */
    post: operations["handOversWithdraw"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/health": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Ask whether the process lives */
    get: operations["healthHealth"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/invitation-acceptances/passkey-challenges": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to register a passkey */
    post: operations["acceptanceBeginPasskey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/invitation-acceptances/passkeys": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Accept an invitation with a passkey
    * @description Uses the invitation up, replaces whatever the worker signed in with before, and signs them in.
    */
    post: operations["acceptanceFinishPasskey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/invitation-acceptances/password-enrolments": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Begin to choose name and password
    * @description The password has twelve characters or more, holds no name, and is not one that everybody tries. Answers the secret for an authenticator app.
    */
    post: operations["acceptanceBeginPassword"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/invitation-acceptances/passwords": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Accept an invitation with name, password and authenticator app
    * @description Uses the invitation up, replaces whatever the worker signed in with before, and signs them in.
    */
    post: operations["acceptanceFinishPassword"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/invitations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List invitations, newest first */
    get: operations["invitationsList"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/invitations/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take an invitation back */
    delete: operations["invitationsRevoke"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/leak-counts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Read how often the leak guard held something back
    * @description By month, for the whole organisation: a reason to talk about the guard, not about anybody. Who wrote what, where and about whom is not kept.
    */
    get: operations["leakCountsList"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/live": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Follow what changes
    * @description Server-sent events: the name says of which kind the thing is, the datum is its id, and nothing else is told; read it, with the rights that you have then. Told within a second or so, each thing once however often it changed; what you may not see is not told, and leaves no gap. `refresh` means that something was missed: read again what you show. What happened before the stream opened is not told. It ends when the session does, and when the role is switched; following is no work, and keeps no session from ending.
    */
    get: operations["liveRead"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/metrics": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read the metrics of this process */
    get: operations["metricsRead"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/openapi.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read this document */
    get: operations["apiDocumentRead"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organisation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read one’s own organisation */
    get: operations["organisationsOwn"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
    * Change one’s own organisation
    * @description Its name, and what it expects of queues.
    */
    patch: operations["organisationsChange"];
    trace?: never;
  };
  "/outbox": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Upload what was written offline
    * @description Up to 50 items (contacts, drops, steps of tasks), oldest first, with `Authorization: Parasol-Device TOKEN` and no session. Each is taken or not on its own and has its outcome at its place; sent again, it becomes no second one. What the leak guard finds in a note is cut out: it goes to the advisers, sealed, where it belongs to a file, and is kept nowhere otherwise.
    */
    post: operations["outboxUpload"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/outbox-keys/current": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Read the key to seal the outbox to
    * @description A phone seals each item when it is written, and cannot open it again. A key is renewed daily; what was sealed to it opens for 35 days.
    */
    get: operations["outboxKey"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/outreach-sessions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List the outreach sessions of your teams
    * @description The newest shift first.
    */
    get: operations["outreachSessionsList"];
    put?: never;
    /**
    * Open an outreach session
    * @description A shift of one of your teams in one area. Contacts take place, setting, shift and day from it. One that is left open ends by itself after 18 hours.
    */
    post: operations["outreachSessionsOpen"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/outreach-sessions/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read an outreach session */
    get: operations["outreachSessionsRead"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/outreach-sessions/{id}/end": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * End an outreach session
    * @description Contacts of it that a phone still holds may be logged afterwards.
    */
    post: operations["outreachSessionsEnd"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/own-directory-entries": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List the entries of one’s own organisation in directories
    * @description For a partner’s workers: what each says, and what they proposed last.
    */
    get: operations["entriesByHandOwn"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/own-directory-entries/{id}/proposals": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Propose changes to an entry of one’s own organisation
    * @description Only what would change. Whoever keeps the directory accepts or refuses it; a newer proposal takes the place of one that waits.
    */
    post: operations["entriesByHandPropose"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/packet-closures": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List what is no longer shared with your organisation
    * @description Destroy every copy of these packets. Why they are no longer shared is not told.
    */
    get: operations["packetClosuresList"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/packet-closures/{id}/confirmation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that no copy of a packet is left */
    post: operations["packetClosuresConfirm"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/packets": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List the packets addressed to your organisation
    * @description The latest offer first. A packet is there while the person’s consent stands.
    */
    get: operations["packetsList"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/packets/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Read a packet
    * @description With what was put into it, as long as the person’s consent covers it.
    */
    get: operations["packetsRead"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/packets/{id}/acceptance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Accept a referral
    * @description With the day of the appointment, when there is one already.
    */
    post: operations["packetsAccept"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/packets/{id}/appointment": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set the day of the appointment, or another one */
    post: operations["packetsAppoint"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/packets/{id}/attendance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say whether the person came */
    post: operations["packetsAttend"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/packets/{id}/declination": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decline a referral */
    post: operations["packetsDecline"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/packets/{id}/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Take a copy of a packet
    * @description To print or keep: the code, what was put into it, and the last day. Destroy the copy when that day is over, or when you are asked to. That it was taken is written down.
    */
    get: operations["packetsCopy"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/packets/{id}/service-outcome": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say whether the person got the service */
    post: operations["packetsConclude"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/packets/{id}/waitlisting": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put on the waiting list */
    post: operations["packetsPutOnWaitingList"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partner-services": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List the services of your own organisation
    * @description At most one row per family, with the versions that a change asks for. Empty for an organisation that is no partner.
    */
    get: operations["partnerServicesList"];
    put?: never;
    /** Offer a family of services */
    post: operations["partnerServicesOffer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partner-services/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Say whether a service reveals what somebody comes for */
    put: operations["partnerServicesChange"];
    post?: never;
    /**
    * No longer offer a family of services
    * @description Nobody is newly referred to it; referrals that were offered before go on.
    */
    delete: operations["partnerServicesRemove"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partners": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List the partners and what they offer
    * @description By name. A service that is `cardOnly` is never referred to: show or print its card, nothing is recorded.
    */
    get: operations["partnersList"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partners/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a partner */
    get: operations["partnersRead"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partners/{id}/card": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Read the card of a partner
    * @description To show, read aloud or print. That somebody did is written down nowhere.
    */
    get: operations["partnersCard"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partners/{id}/sharing-agreement": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read what was agreed with a partner */
    get: operations["sharingAgreementsRead"];
    /**
    * Write down what was agreed with a partner
    * @description Without an agreement that stands, nothing of a case file is put into a packet. What is in one already stays there: that is the person’s consent’s to end.
    */
    put: operations["sharingAgreementsWrite"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/passkey-challenges": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Begin to register another passkey
    * @description Needs a sign-in within the last ten minutes, and ends all other sessions of the worker.
    */
    post: operations["ownFactorsBeginPasskey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/passkeys": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Register another passkey
    * @description Needs a sign-in within the last ten minutes, and ends all other sessions of the worker.
    */
    post: operations["ownFactorsAddPasskey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/passkeys/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
    * Remove a passkey
    * @description Needs a sign-in within the last ten minutes, and ends all other sessions of the worker.
    */
    delete: operations["ownFactorsRemovePasskey"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/password": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
    * Remove the password
    * @description Needs a sign-in within the last ten minutes, and ends all other sessions of the worker.
    */
    delete: operations["ownFactorsRemovePassword"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/password-enrolments": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Begin to set a sign-in name and password
    * @description Also to change them, or the authenticator app. Needs a sign-in within the last ten minutes, and ends all other sessions of the worker.
    */
    post: operations["ownFactorsBeginPassword"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/passwords": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Set sign-in name, password and authenticator app
    * @description Needs a sign-in within the last ten minutes, and ends all other sessions of the worker.
    */
    post: operations["ownFactorsSetPassword"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/readiness": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Ask whether the process can take requests */
    get: operations["healthReady"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/recovery-ceremonies": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** See the ceremony that waits for a second human */
    get: operations["recoveryCeremoniesOpen"];
    put?: never;
    /**
    * Begin the recovery ceremony
    * @description With the first list of adviser keys, signed by the new recovery key. Where another human may confirm it, it waits for them; else it stands at once.
    */
    post: operations["recoveryCeremoniesBegin"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/recovery-ceremonies/{id}/confirmation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Confirm the recovery ceremony
    * @description By somebody else than who began it, who has compared the eight words with the paper.
    */
    post: operations["recoveryCeremoniesConfirm"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/recovery-ceremonies/{id}/withdrawal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraw a recovery ceremony that waits */
    post: operations["recoveryCeremoniesWithdraw"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/recovery-codes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Make new recovery codes
    * @description The old ones stop working. Needs a sign-in within the last ten minutes, and ends all other sessions of the worker.
    */
    post: operations["ownFactorsRenewRecoveryCodes"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List all referrals that you see
    * @description Of the files that you are on, or that your team keeps; the newest first.
    */
    get: operations["referralsAll"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a referral and its course */
    get: operations["referralsRead"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/accompaniment": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
    * Say who goes along
    * @description As the person agreed. The companion gets a task; the partner is not told.
    */
    put: operations["referralStepsAccompany"];
    post?: never;
    /** Nobody goes along any more */
    delete: operations["referralStepsCallOff"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/assignment": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Say who carries a referral
    * @description A supervisor names somebody from the care team, or somebody else than before.
    */
    post: operations["referralStepsAssign"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/cancellation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * The person does not want it any more
    * @description The partner’s packet is closed with it.
    */
    post: operations["referralStepsCancel"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/candidates": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * See who could carry a referral
    * @description Workers on the care team. Who speaks the language comes first, then who has the skill, then who has less open, then who was longest without a new one. The supervisor decides; nothing of it is kept.
    */
    get: operations["assignmentProposalsForReferral"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/closing": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close the loop */
    post: operations["referralStepsClose"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/confirmation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * The person said how it went
    * @description After the partner told the outcome. What is noted is what the person answered, with the day and who asked; it is written once.
    */
    post: operations["referralStepsConfirm"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/consent-request": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The person is going to be asked */
    post: operations["referralStepsRequestConsent"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/disclosures": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Read what was passed on in a referral
    * @description Which values, to whom, when, under which consent; from the sections that you read.
    */
    get: operations["contentsDisclosed"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/link": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read whether a partner without an account has a link */
    get: operations["packetLinksRead"];
    put?: never;
    /**
    * Give a partner without an account a link to answer by
    * @description Answers address and code, once; they go to the partner by two ways. The link opens in one browser, until the consent ends, while there is something for the partner to say. An earlier one is over. Refused with `partner_signs_in` where somebody at the partner has an account.
    */
    post: operations["packetLinksGive"];
    /**
    * Take the link back
    * @description It opens nothing from now on, and whoever has it open sees nothing any more.
    */
    delete: operations["packetLinksTakeBack"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/link-mail": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read whether the link can go by e-mail, and how its mail is doing */
    get: operations["linkMailsRead"];
    put?: never;
    /**
    * Give a partner without an account a link by e-mail
    * @description The address of the page goes by e-mail, in words that tell nothing; the code is answered here, and goes another way. A mail that cannot be sent is tried for a day, and not sent at all once the link or the packet is over. Refused with `mail_not_offered` where there is no mail server.
    */
    post: operations["linkMailsGive"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/offer": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Offer a referral to the partner
    * @description The partner sees the packet from now on: code, family of services, state and dates, and what was put into it. One that was not answered may be offered again.
    */
    post: operations["referralStepsOffer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/preview": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * See what the partner would see
    * @description Takes what `readiness` takes, and writes nothing: what the partner would read, and what that lets them infer. Frozen in the same moment, it would be the same bytes.
    */
    post: operations["contentsPreview"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/readiness": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Make a referral ready, under a consent
    * @description Refused with `consent_needed` without a given consent of the same file, for the same partner, that stands today. What is chosen of the file is frozen as it is now.
    */
    post: operations["referralStepsMakeReady"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/referrals/{id}/redirection": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Go on to another partner
    * @description Drafts a referral that follows this one, and needs a consent of its own. This one becomes `redirected` and the first partner sees it no more; if the person has said how it went, that stands.
    */
    post: operations["referralStepsPassOn"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/regulars": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List the regulars of a team
    * @description All of them at once, last seen first, so that a name is searched where it is typed and never sent.
    */
    get: operations["regularsList"];
    put?: never;
    /**
    * Keep a nickname
    * @description Of somebody whom one of your teams meets again, if that person agrees. Forgotten when nobody of the team has met them for six months.
    */
    post: operations["regularsKeep"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/regulars/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a regular */
    get: operations["regularsRead"];
    /** Change a nickname */
    put: operations["regularsRename"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/regulars/{id}/forgetting": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Forget a regular now
    * @description The nickname is destroyed, and its contacts no longer belong together.
    */
    post: operations["regularsForget"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/months": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List closed months */
    get: operations["reportsList"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/months/{month}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read whether a month is closed */
    get: operations["reportsMonth"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/months/{month}/closure": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Close a month
    * @description Freezes its numbers: the worker process counts and rounds them once. Closed months are never counted again, whatever is corrected later.
    */
    post: operations["reportsClose"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/sheet": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Download a report table */
    get: operations["reportsSheet"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/table": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * Read a report table
    * @description One indicator over a run of months, with one or two breakdowns. Rows that would be 0 are absent.
    */
    get: operations["reportsTable"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/role-grants": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List roles given or proposed
    * @description One’s own; for supervisors and administrators all; for advisers those of advisers. Newest first.
    */
    get: operations["workersListGrants"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/role-grants/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take a role or a proposal back */
    delete: operations["workersEndGrant"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/role-grants/{id}/confirmation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Confirm a proposed role as the second human
    * @description Neither by the one who proposed it nor by the one whom it is for.
    */
    post: operations["workersConfirm"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/sealed-documents/{caseFileId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Fetch the sealed document of a file that I am on */
    get: operations["sealedDocumentsRead"];
    /**
    * Store a sealed document
    * @description Always both generations, each sealed afresh, so that writing and sealing anew look alike.
    */
    put: operations["sealedDocumentsWrite"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/session": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read who is signed in, in which role, and what it may */
    get: operations["sessionsCurrent"];
    put?: never;
    post?: never;
    /**
    * Sign out
    * @description Ends the session and its cookie, and tells the browser to empty its HTTP cache (`Clear-Site-Data`). Storage stays: what was sealed offline waits there for its upload, which needs no session. What a program keeps that can be read, it clears itself.
    */
    delete: operations["sessionsSignOut"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/session/role": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Act in another of one’s roles
    * @description Counts from the next request on. A worker acts in one role at a time; each switch is audited.
    */
    post: operations["sessionsSwitchRole"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/sessions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List one’s own open sessions */
    get: operations["sessionsList"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/sessions/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End one of one’s own sessions */
    delete: operations["sessionsRevoke"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/shift-notes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List the notes for the next shifts
    * @description A need and an area, never a name. Those that are not done, the earliest shift first, unless asked otherwise.
    */
    get: operations["shiftNotesList"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/shift-notes/{id}/done": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tick off a note */
    post: operations["shiftNotesDone"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/sign-in-challenges": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Begin a sign-in by passkey
    * @description Answers what the browser needs to ask for a passkey. To be finished within five minutes, once.
    */
    post: operations["signInsBegin"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/sign-in-factors": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List what one can sign in with */
    get: operations["ownFactorsList"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/sign-ins/passkey": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Sign in with a passkey
    * @description Every failure is the same 401, whatever was wrong. Sets the session cookie `__Host-parasol`.
    */
    post: operations["signInsWithPasskey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/sign-ins/password": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Sign in with name, password and one-time code
    * @description Every failure is the same 401, whatever was wrong. Sets the session cookie `__Host-parasol`. Repeated failures cost a growing delay (429 with retry-after), the same for names that do not exist.
    */
    post: operations["signInsWithPassword"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List tasks
    * @description The most urgent first, in a queue after what fits the reader. Tasks of a case file only for those who may see the file.
    */
    get: operations["tasksList"];
    put?: never;
    /**
    * Write a task down
    * @description For a team’s queue, or for oneself. Titles come from a fixed list, so that a screen never tells whom it is about.
    */
    post: operations["tasksCreate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks/claims": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Take the next task
    * @description Out of a team’s queue: what fits the worker, then what asks for nothing, then the rest; the most urgent of each.
    */
    post: operations["tasksClaimNext"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a task */
    get: operations["tasksRead"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks/{id}/assignment": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Assign a task
    * @description To a worker of the team who is on the file that the task hangs on, if it hangs on one.
    */
    post: operations["tasksAssign"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks/{id}/cancellation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Cancel a task
    * @description By its holder or the supervisor, when it is not needed any more. Of one that repeats, no more comes.
    */
    post: operations["tasksCancel"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks/{id}/candidates": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * See who could take a task on
    * @description Workers of its team, and of a task that hangs on a file those on its care team. Who speaks the language comes first, then who has the skill, then who has less open, then who was longest without a new one. The supervisor decides; nothing of it is kept.
    */
    get: operations["assignmentProposalsForTask"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks/{id}/claim": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Claim a task
    * @description Takes an open task out of the queue. Of many who try at once, one gets it. Nobody holds more than the organisation’s limit.
    */
    post: operations["tasksClaim"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks/{id}/completion": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Complete a task
    * @description By its holder or the supervisor. One that repeats is followed by the next.
    */
    post: operations["tasksComplete"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks/{id}/due-day": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Set the day on which a task is due */
    put: operations["tasksSetDue"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks/{id}/release": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Hand a task back
    * @description Into the queue it came from, by its holder or the supervisor; with a reason, which the next one sees.
    */
    post: operations["tasksRelease"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks/{id}/repetition": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
    * Let a task be the last
    * @description Once it is done, no next one is made. By its holder or the supervisor.
    */
    delete: operations["tasksEndRepeating"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks/{id}/snooze": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Put a task off
    * @description Until a day, by its holder or the supervisor; beyond the day on which it is due by the supervisor alone.
    */
    post: operations["tasksSnooze"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks/{id}/start": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Start a task
    * @description By its holder; also takes it up again after waiting.
    */
    post: operations["tasksStart"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tasks/{id}/waiting": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Let a task wait
    * @description By its holder. It wakes on the day, or with the event of its referral, whichever comes first.
    */
    post: operations["tasksWait"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/team-memberships/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take a worker off a team */
    delete: operations["workersLeaveTeam"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/teams": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the teams */
    get: operations["organisationsTeams"];
    put?: never;
    /** Make a team */
    post: operations["organisationsAddTeam"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/teams/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Rename a team */
    patch: operations["organisationsRenameTeam"];
    trace?: never;
  };
  "/to-correct": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List what came back from one’s own outbox
    * @description Contacts that could not be logged as they were written, and steps of tasks that could not be taken any more, with what is wrong; for their author alone, for 90 days.
    */
    get: operations["outboxList"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/to-correct/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take something off one’s own list */
    delete: operations["outboxRemove"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List the colleagues
    * @description Names for everybody; teams, roles and skills for supervisors and administrators. Who has left, for administrators only.
    */
    get: operations["workersList"];
    put?: never;
    /**
    * Add a worker
    * @description They cannot sign in before they accept an invitation. A role that needs a second human (adviser) is only proposed.
    */
    post: operations["workersCreate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workers/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a colleague */
    get: operations["workersRead"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Rename a worker */
    patch: operations["workersRename"];
    trace?: never;
  };
  "/workers/{id}/departure": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Record that a worker has left
    * @description Ends their sessions, devices, team places, roles and invitations at once. It cannot be undone: who comes back is added anew.
    */
    post: operations["workersEnd"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workers/{id}/devices": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
    * List the devices of a worker
    * @description An administrator, of anybody in the organisation; others, of themselves.
    */
    get: operations["sessionsDevicesOf"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workers/{id}/invitations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Invite a worker, for the first time or again
    * @description Answers a code that works once, for 72 hours. For a worker who has signed in before this is the reset: what they signed in with stops working and their sessions end at once.
    */
    post: operations["invitationsInvite"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workers/{id}/role-grants": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
    * Give a worker a role, or propose it
    * @description A role for oneself, and the adviser’s for anybody, is proposed: it counts once another human has confirmed it. Partners have partners’ workers and administrators, and nobody else has partners’ workers.
    */
    post: operations["workersGrant"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workers/{id}/skills": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
    * Say what a worker can do and speaks
    * @description Queues then show first what fits them, and proposals name it as a reason; it opens nothing, and keeps nobody from anything.
    */
    put: operations["workersSetSkills"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workers/{id}/team-memberships": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a worker on a team */
    post: operations["workersJoinTeam"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description RFC 9457. Holds codes of ours and never a value that came in. */
    Problem: {
      /** @description urn:parasol:problem: and the code. */
      type: string;
      title: string;
      status: number;
      errors?: {
        /** @description JSON pointer of schema keys, below /params, /query, /body or /headers. */
        pointer: string;
        code: string;
      }[];
      /** @description Of leak_found: whether the same request passes with the insistence below. */
      mayInsist?: boolean;
      /** @description Of leak_found: for the header Insistence; stands for ten minutes. */
      insistence?: string;
      /** @description Of leak_found: whether your role may leave it with the advisers instead. */
      dropSlot?: boolean;
      /** @description Of card_only: the address of a card to show or print. Reading it is written down nowhere. */
      card?: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  adviceMine: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              caseFileId: string;
              fileCode: string;
              /** Format: date-time */
              createdAt: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  adviceTake: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description As it is written or said: any case, with or without the dash. */
          fileCode: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseFileId: string;
            fileCode: string;
            /** Format: date-time */
            createdAt: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  adviceLeave: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  adviserKeysWaiting: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              adviserId: string;
              displayName: string;
              /** @description Public key to seal to. */
              recipient: string;
              /** @description Ed25519 public key, base64url. */
              signer: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  adviserKeysOwn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** @constant */
              format: "parasol.identity/1";
              recipient: string;
              signer: string;
              /** Format: starts_with */
              passphrase: string;
              passkeys: {
                credentialId: string;
                salt: string;
                nonce: string;
                wrapped: string;
              }[];
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  adviserKeysStore: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @constant */
          format: "parasol.identity/1";
          recipient: string;
          signer: string;
          /** Format: starts_with */
          passphrase: string;
          passkeys: {
            credentialId: string;
            salt: string;
            nonce: string;
            wrapped: string;
          }[];
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description Public key to seal to. */
            recipient: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  adviserKeysRemove: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description Public key to seal to. */
          recipient: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  adviserKeysLists: {
    parameters: {
      query?: {
        /** @description The version that the client has pinned; 0 for none. */
        after?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            lists: {
              /** @constant */
              format: "parasol.adviser-keys/1";
              organisationId: string;
              version: number;
              previous: string | null;
              recovery: {
                recipient: string;
                signer: string;
              };
              advisers: {
                adviserId: string;
                recipient: string;
                signer: string;
                addedBy: "recovery" | string;
                /** Format: date */
                addedAt: string;
              }[];
              signedBy: "recovery" | string;
              signature: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  adviserKeysPublish: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          list: {
            /** @constant */
            format: "parasol.adviser-keys/1";
            organisationId: string;
            version: number;
            previous: string | null;
            recovery: {
              recipient: string;
              signer: string;
            };
            advisers: {
              adviserId: string;
              recipient: string;
              signer: string;
              addedBy: "recovery" | string;
              /** Format: date */
              addedAt: string;
            }[];
            signedBy: "recovery" | string;
            signature: string;
          };
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  answerRead: {
    parameters: {
      query?: {
        lang?: "en" | "es" | "pt-BR" | "ro" | "ru" | "fr" | "zh-Hans" | "ar";
      };
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/html": string;
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  answerSend: {
    parameters: {
      query?: {
        lang?: "en" | "es" | "pt-BR" | "ro" | "ru" | "fr" | "zh-Hans" | "ar";
      };
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          step: "open" | "leave" | "acceptance" | "waitlisting" | "declination" | "appointment" | "attendance" | "absence" | "service" | "no_service";
          /** @description To open; as it was told. */
          code?: string;
          /** @description To answer: the token of the page that was read. */
          form?: string;
          /** @description Of the packet, as the page showed it. */
          version?: string;
          /** @description Day of the appointment. */
          on?: string;
          /** @enum {string} */
          reason?: "no_capacity" | "not_our_service" | "outside_area" | "person_not_reached" | "other" | "person_did_not_come" | "person_decided_otherwise" | "passed_on";
        };
        "application/x-www-form-urlencoded": {
          /** @enum {string} */
          step: "open" | "leave" | "acceptance" | "waitlisting" | "declination" | "appointment" | "attendance" | "absence" | "service" | "no_service";
          /** @description To open; as it was told. */
          code?: string;
          /** @description To answer: the token of the page that was read. */
          form?: string;
          /** @description Of the packet, as the page showed it. */
          version?: string;
          /** @description Day of the appointment. */
          on?: string;
          /** @enum {string} */
          reason?: "no_capacity" | "not_our_service" | "outside_area" | "person_not_reached" | "other" | "person_did_not_come" | "person_decided_otherwise" | "passed_on";
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/html": string;
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  organisationsAreas: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              name: string;
              /** @enum {string} */
              areaGroup: "centre" | "north" | "south" | "east" | "west" | "online" | "elsewhere";
              version: number;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  organisationsAddArea: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          /**
          * @description What reports know of it.
          * @enum {string}
          */
          areaGroup: "centre" | "north" | "south" | "east" | "west" | "online" | "elsewhere";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  organisationsChangeArea: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name?: string;
          /** @enum {string} */
          areaGroup?: "centre" | "north" | "south" | "east" | "west" | "online" | "elsewhere";
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFilesMine: {
    parameters: {
      query?: {
        /** @description Newest first; files without any contact last. */
        order?: "last_contact" | "created";
        /** @description Only files in this state. */
        state?: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @description Random and opaque; says nothing about anybody. */
              fileCode: string;
              /** @enum {string} */
              state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
              team: {
                /** Format: uuid */
                id: string;
                name: string;
              };
              /** Format: date-time */
              createdAt: string;
              /** Format: date */
              lastContactOn?: string;
              /** @description Where the reader’s role may read it. */
              workingName?: string;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFilesCreate: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          teamId: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description Random and opaque; says nothing about anybody. */
            fileCode: string;
            /** @enum {string} */
            state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFilesRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description Random and opaque; says nothing about anybody. */
            fileCode: string;
            /** @enum {string} */
            state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
            /** Format: uuid */
            teamId: string;
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            closureReason?: "goals_met" | "person_decided" | "moved_away" | "continues_elsewhere" | "lost_contact" | "person_died" | "other";
            /** Format: date-time */
            closedAt?: string;
            /** Format: date */
            lastContactOn?: string;
            safetySharedWithAdviser?: boolean;
            /** @description Sections that stand open to the reader. One that does not is not here. */
            sections: {
              working_identity?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
                document?: {
                  /** @description For `If-Match` of the next change. */
                  version: number;
                  /** Format: date-time */
                  changedAt: string;
                  content: {
                    /** @description What the person wishes to be called. */
                    workingName: string;
                    /** @enum {string} */
                    pronouns?: "she_her" | "he_him" | "they_them" | "name_only" | "ask";
                    safeContact?: {
                      /** @description Ways to reach the person, the one they like best first. */
                      channels: {
                        /** @enum {string} */
                        channel: "phone_call" | "text_message" | "messenger" | "email" | "in_person" | "through_trusted_person";
                        address?: string;
                      }[];
                      /** @description When it is safe. */
                      hours: {
                        days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                        from: string;
                        to: string;
                      }[];
                      /** @description Who the worker says they are when somebody else answers. */
                      coverWords: ("friend" | "hairdresser" | "clothes_shop" | "delivery" | "sports_club" | "survey" | "wrong_number")[];
                      /** @description Who must not learn of it. */
                      mustNotKnow: ("partner" | "family" | "children" | "housemates" | "landlord" | "manager" | "colleagues" | "customers" | "neighbours" | "anybody")[];
                      /**
                      * @description What may be left when nobody answers.
                      * @enum {string}
                      */
                      messages: "none" | "neutral_text" | "voice_message";
                      /** @description The person gets in touch; nobody calls them. */
                      doNotContact: boolean;
                    };
                  };
                };
              };
              legal_identity?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
                document?: {
                  /** @description For `If-Match` of the next change. */
                  version: number;
                  /** Format: date-time */
                  changedAt: string;
                  content: {
                    /** @description The name that letters and appointments need. */
                    nameInPapers: string;
                    neededFor: ("letter" | "appointment" | "housing_contract" | "work_contract" | "court")[];
                  };
                };
              };
              needs?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
              };
              needs_summary?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
                document?: {
                  /** @description For `If-Match` of the next change. */
                  version: number;
                  /** Format: date-time */
                  changedAt: string;
                  content: {
                    /** @description Kinds of help that are wanted or under way. */
                    underWay: ("health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare")[];
                    met: ("health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare")[];
                  };
                };
              };
              health?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
              };
              health_summary?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
                document?: {
                  /** @description For `If-Match` of the next change. */
                  version: number;
                  /** Format: date-time */
                  changedAt: string;
                  content: {
                    /** @enum {string} */
                    support: "none" | "under_way" | "done";
                  };
                };
              };
              safety?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
              };
              housing_money?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
              };
              housing_money_summary?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
                document?: {
                  /** @description For `If-Match` of the next change. */
                  version: number;
                  /** Format: date-time */
                  changedAt: string;
                  content: {
                    /** @enum {string} */
                    housing: "none" | "under_way" | "done";
                    /** @enum {string} */
                    money: "none" | "under_way" | "done";
                  };
                };
              };
              legal?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
              };
              legal_summary?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
                document?: {
                  /** @description For `If-Match` of the next change. */
                  version: number;
                  /** Format: date-time */
                  changedAt: string;
                  content: {
                    /** @enum {string} */
                    state: "none" | "under_way" | "ended";
                    /** @description So that appointments do not collide. */
                    appointmentsOn: string[];
                  };
                };
              };
              contacts_summary?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
                document?: {
                  /** @description For `If-Match` of the next change. */
                  version: number;
                  /** Format: date-time */
                  changedAt: string;
                  content: {
                    /** Format: date */
                    lastContactOn: string;
                    /**
                    * @description How often in the ninety days up to then: one, a few (2 to 5), many.
                    * @enum {string}
                    */
                    recent: "one" | "a_few" | "many";
                  };
                };
              };
              notes?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
              };
              adviser_notes?: {
                /** @enum {string} */
                kind: "document" | "entries";
                /** @description Whether the reader may write here now. */
                writable: boolean;
              };
            };
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFileStepsActivation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFileStepsAgreement: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  careTeamList: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              workerId: string;
              workerName: string;
              /** @enum {string} */
              state: "proposed" | "active" | "ended";
              /** Format: date-time */
              createdAt: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  careTeamAssign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          workerId: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "active" | "ended";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  assignmentProposalsForFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            asksFor: {
              /**
              * @description In which the person was asked for a consent last, or that the task asks for.
              * @enum {string}
              */
              language?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
              /** @enum {string} */
              skill?: "accompaniment" | "health" | "housing" | "money" | "rights_advice" | "safety" | "emotional_support";
            };
            /** @description In order. Nobody is chosen beforehand, and whoever is chosen needs no reason. */
            items: {
              /** Format: uuid */
              workerId: string;
              workerName: string;
              reasons: ("speaks_the_language" | "has_the_skill" | "fewest_open_files" | "fewest_open_referrals" | "fewest_open_tasks" | "longest_without_a_new_one" | "on_the_care_team_already" | "proposed_by_a_colleague")[];
              /** @description What they have open, of what the reader’s teams keep. */
              open: {
                files: number;
                referrals: number;
                tasks: number;
              };
              /**
              * Format: date
              * @description Day of the newest of the kind that they have open.
              */
              newestOn?: string;
            }[];
            leftOut: {
              /** Format: uuid */
              workerId: string;
              workerName: string;
              /** @enum {string} */
              why: "excluded" | "on_the_care_team_already" | "has_it_now";
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  careTeamPropose: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          workerId: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "active" | "ended";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  careTeamConfirm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        placeId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "active" | "ended";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  careTeamEnd: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        placeId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "active" | "ended";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  careTeamRefuse: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        placeId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "active" | "ended";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFileStepsClosingReview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFileStepsClosure: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          reason: "goals_met" | "person_decided" | "moved_away" | "continues_elsewhere" | "lost_contact" | "person_died" | "other";
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  conflictBlocksList: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              workerId?: string;
              /** Format: uuid */
              partnerOrganisationId?: string;
              /** Format: date-time */
              createdAt: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  conflictBlocksAdd: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          workerId: string;
        } | {
          /** Format: uuid */
          partnerOrganisationId: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  conflictBlocksLift: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        blockId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  consentsList: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              caseFileId: string;
              /** @enum {string} */
              purpose: "referral";
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * @description `given` and `narrowed` cover nothing any more after the last day.
              * @enum {string}
              */
              state: "asked" | "given" | "declined" | "deferred" | "narrowed" | "expired" | "withdrawn" | "superseded";
              /** @description What it covers, or covered when it ended. */
              items: ("working_name" | "pronouns" | "safe_contact" | "name_in_papers" | "needs" | "needs_words" | "health_services" | "safety_plan" | "safety_plan_words" | "incidents" | "incident_words" | "housing_money_steps" | "housing_money_words" | "grants" | "grant_words" | "rights_matters" | "rights_words")[];
              /** @description What the person took out of it. */
              takenOut: ("working_name" | "pronouns" | "safe_contact" | "name_in_papers" | "needs" | "needs_words" | "health_services" | "safety_plan" | "safety_plan_words" | "incidents" | "incident_words" | "housing_money_steps" | "housing_money_words" | "grants" | "grant_words" | "rights_matters" | "rights_words")[];
              /** @enum {string} */
              mode?: "written" | "digital" | "verbal";
              /** @enum {string} */
              witnessRole?: "outreach_worker" | "case_worker" | "interpreter" | "peer" | "trusted_person";
              /** Format: date */
              validFrom?: string;
              /**
              * Format: date
              * @description Last day, included; absent unless it was given.
              */
              validUntil?: string;
              /** @description Of the script that was read out; absent from before there was one. */
              scriptVersion?: number;
              /** Format: date-time */
              askedAt: string;
              /** Format: date-time */
              answeredAt?: string;
              /** Format: date-time */
              endedAt?: string;
              version: number;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  consentsAsk: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          purpose: "referral";
          /**
          * Format: uuid
          * @description The one partner that it is about.
          */
          recipientOrganisationId: string;
          /** @description Which text was read out to the person: one of `GET /consent-scripts`. */
          script: {
            version: number;
            /** @enum {string} */
            language: "en" | "es" | "pt-BR" | "ro" | "ru" | "fr" | "zh-Hans" | "ar";
          };
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "asked" | "given" | "declined" | "deferred" | "narrowed" | "expired" | "withdrawn" | "superseded";
            version: number;
            /**
            * Format: date
            * @description Its last day.
            */
            validUntil?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  contentsCopy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description One for each referral that was offered, the newest first; of it what is read by whoever takes the copy. */
            items: {
              items: ({
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "working_name";
                values: {
                  /** @description What the person wishes to be called. */
                  workingName?: string;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "pronouns";
                values: {
                  /** @enum {string} */
                  pronouns?: "she_her" | "he_him" | "they_them" | "name_only" | "ask";
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "safe_contact";
                values: {
                  safeContact?: {
                    /** @description Ways to reach the person, the one they like best first. */
                    channels: {
                      /** @enum {string} */
                      channel: "phone_call" | "text_message" | "messenger" | "email" | "in_person" | "through_trusted_person";
                      address?: string;
                    }[];
                    /** @description When it is safe. */
                    hours: {
                      days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                      from: string;
                      to: string;
                    }[];
                    /** @description Who the worker says they are when somebody else answers. */
                    coverWords: ("friend" | "hairdresser" | "clothes_shop" | "delivery" | "sports_club" | "survey" | "wrong_number")[];
                    /** @description Who must not learn of it. */
                    mustNotKnow: ("partner" | "family" | "children" | "housemates" | "landlord" | "manager" | "colleagues" | "customers" | "neighbours" | "anybody")[];
                    /**
                    * @description What may be left when nobody answers.
                    * @enum {string}
                    */
                    messages: "none" | "neutral_text" | "voice_message";
                    /** @description The person gets in touch; nobody calls them. */
                    doNotContact: boolean;
                  };
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "name_in_papers";
                values: {
                  /** @description The name that letters and appointments need. */
                  nameInPapers?: string;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "needs";
                values: {
                  /** @enum {string} */
                  need?: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
                  /** @description The person’s own order; 1 comes first. */
                  rank?: number;
                  /** @enum {string} */
                  state?: "wanted" | "under_way" | "met" | "no_longer_wanted";
                  /** @description Items of one section with the same number come from the same entry. */
                  entry: number;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "needs_words";
                values: {
                  /** @description As the person says it. */
                  text?: string;
                  /** @description Items of one section with the same number come from the same entry. */
                  entry: number;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "health_services";
                values: {
                  /** @enum {string} */
                  service?: "doctor_visit" | "dentist_visit" | "sexual_health_visit" | "contraception_visit" | "pregnancy_care" | "vaccination" | "eye_care" | "wound_care" | "mental_health_support" | "drug_and_alcohol_support" | "hospital_visit" | "other_health_service";
                  /** @enum {string} */
                  state?: "planned" | "under_way" | "done" | "dropped";
                  /** Format: date */
                  on?: string;
                  accompanied?: boolean;
                  /** @description Items of one section with the same number come from the same entry. */
                  entry: number;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "safety_plan";
                values: {
                  steps?: ("trusted_person_informed" | "check_in_call" | "code_word_agreed" | "safe_place_agreed" | "bag_packed" | "money_put_aside" | "phone_secured" | "accounts_secured" | "work_with_somebody" | "screen_new_customers" | "change_of_place" | "alarm_on_phone" | "lawyer_number_at_hand" | "emergency_bed_agreed")[];
                  /** Format: date */
                  reviewOn?: string;
                  /** @description Items of one section with the same number come from the same entry. */
                  entry: number;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "safety_plan_words";
                values: {
                  text?: string;
                  /** @description Items of one section with the same number come from the same entry. */
                  entry: number;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "incidents";
                values: {
                  /** @enum {string} */
                  actType?: "insults" | "threats" | "stalking" | "physical_violence" | "sexual_violence" | "condom_removed" | "robbery" | "not_paid" | "extortion" | "blackmail_or_outing" | "kept_from_leaving" | "belongings_withheld" | "eviction_or_threat_of_it" | "online_abuse" | "refused_a_service" | "search_or_raid" | "other_act";
                  /** @enum {string} */
                  actorType?: "customer" | "partner" | "family" | "manager" | "landlord" | "colleague" | "neighbour" | "police" | "security_staff" | "service_provider" | "stranger" | "group" | "not_said";
                  /** @description As exact as it is kept. */
                  month?: string;
                  supportWanted?: ("only_listened_to" | "emotional_support" | "doctor" | "accompaniment" | "safety_planning" | "safe_place" | "rights_advice" | "warn_colleagues" | "report_later")[];
                  /** @description Items of one section with the same number come from the same entry. */
                  entry: number;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "incident_words";
                values: {
                  /** @description What happened, in the person’s words. */
                  text?: string;
                  /** @description Items of one section with the same number come from the same entry. */
                  entry: number;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "housing_money_steps";
                values: {
                  /** @enum {string} */
                  step?: "emergency_bed" | "shelter_place" | "viewing" | "application" | "deposit" | "move" | "furnishing" | "talk_with_landlord" | "housing_advice" | "budget_plan" | "help_with_costs" | "debt_plan" | "payment_plan" | "food_parcel" | "travel_costs" | "phone_credit";
                  /** @enum {string} */
                  state?: "planned" | "under_way" | "done" | "dropped";
                  /** Format: date */
                  dueOn?: string;
                  /** @description Items of one section with the same number come from the same entry. */
                  entry: number;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "housing_money_words";
                values: {
                  text?: string;
                  /** @description Items of one section with the same number come from the same entry. */
                  entry: number;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "grants";
                values: {
                  /** @enum {string} */
                  purpose?: "rent" | "deposit" | "food" | "travel" | "health_costs" | "childcare" | "emergency" | "training";
                  /** @enum {string} */
                  state?: "asked" | "paid" | "not_paid" | "withdrawn";
                  /** Format: date */
                  decidedOn?: string;
                  /** @description Items of one section with the same number come from the same entry. */
                  entry: number;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "grant_words";
                values: {
                  text?: string;
                  /** @description Items of one section with the same number come from the same entry. */
                  entry: number;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "rights_matters";
                values: {
                  /** @enum {string} */
                  matter?: "working_conditions" | "unpaid_wages" | "tenancy" | "debt" | "family" | "protection_from_violence" | "fine" | "data_and_pictures" | "discrimination" | "contract";
                  /** @enum {string} */
                  step?: "advice_given" | "letter_written" | "appointment_made" | "talk_with_other_side" | "settled" | "waiting" | "ended";
                  /** @enum {string} */
                  state?: "under_way" | "ended";
                  /** Format: date */
                  appointmentOn?: string;
                  /** @description Items of one section with the same number come from the same entry. */
                  entry: number;
                }[];
              } | {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                recipientOrganisationId: string;
                /**
                * Format: uuid
                * @description Under which it was passed on.
                */
                consentId?: string;
                /** Format: date-time */
                frozenAt: string;
                /**
                * Format: date-time
                * @description When the partner could see it first; without it they cannot yet.
                */
                disclosedAt?: string;
                /**
                * @description It should never have been written: the values are gone, here and from the packet.
                * @constant
                */
                takenOut?: true;
                /**
                * @description The stored bytes are not what was written; there are no values.
                * @constant
                */
                unreadable?: true;
                /** @constant */
                item: "rights_words";
                values: {
                  text?: string;
                  /** @description Items of one section with the same number come from the same entry. */
                  entry: number;
                }[];
              })[];
              /** @description When the partner was asked to destroy copies, of all or of a part, and when they said that none is left. */
              closures: {
                part: boolean;
                /** Format: date */
                closedOn: string;
                /** Format: date-time */
                confirmedAt?: string;
              }[];
              /** Format: uuid */
              referralId: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * @description That somebody looks for this is what a partner learns in any case.
              * @enum {string}
              */
              serviceFamily: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
              /**
              * Format: date-time
              * @description When the partner could see it first.
              */
              offeredAt: string;
              /**
              * Format: uuid
              * @description Under which it was offered.
              */
              consentId?: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  erasuresList: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /**
              * @description `requested` waits for another human; `confirmed`: nobody sees the file any more; `done`: its key is destroyed.
              * @enum {string}
              */
              state: "requested" | "withdrawn" | "confirmed" | "done";
              /** @enum {string} */
              reason: "person_asked" | "kept_long_enough" | "made_by_mistake";
              /** Format: date-time */
              requestedAt: string;
              /** Format: date-time */
              confirmedAt?: string;
              /**
              * Format: date-time
              * @description When the key was destroyed without which nothing of the file can be read.
              */
              erasedAt?: string;
              /**
              * Format: date
              * @description The day on which the last backup of the key store is gone that may hold that key.
              */
              lastBackupGoneOn?: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  erasuresRequest: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          reason: "person_asked" | "kept_long_enough" | "made_by_mistake";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /**
            * @description `requested` waits for another human; `confirmed`: nobody sees the file any more; `done`: its key is destroyed.
            * @enum {string}
            */
            state: "requested" | "withdrawn" | "confirmed" | "done";
            /** @enum {string} */
            reason: "person_asked" | "kept_long_enough" | "made_by_mistake";
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            confirmedAt?: string;
            /**
            * Format: date-time
            * @description When the key was destroyed without which nothing of the file can be read.
            */
            erasedAt?: string;
            /**
            * Format: date
            * @description The day on which the last backup of the key store is gone that may hold that key.
            */
            lastBackupGoneOn?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  erasuresConfirm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        erasureId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /**
            * @description `requested` waits for another human; `confirmed`: nobody sees the file any more; `done`: its key is destroyed.
            * @enum {string}
            */
            state: "requested" | "withdrawn" | "confirmed" | "done";
            /** @enum {string} */
            reason: "person_asked" | "kept_long_enough" | "made_by_mistake";
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            confirmedAt?: string;
            /**
            * Format: date-time
            * @description When the key was destroyed without which nothing of the file can be read.
            */
            erasedAt?: string;
            /**
            * Format: date
            * @description The day on which the last backup of the key store is gone that may hold that key.
            */
            lastBackupGoneOn?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  erasuresWithdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        erasureId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /**
            * @description `requested` waits for another human; `confirmed`: nobody sees the file any more; `done`: its key is destroyed.
            * @enum {string}
            */
            state: "requested" | "withdrawn" | "confirmed" | "done";
            /** @enum {string} */
            reason: "person_asked" | "kept_long_enough" | "made_by_mistake";
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            confirmedAt?: string;
            /**
            * Format: date-time
            * @description When the key was destroyed without which nothing of the file can be read.
            */
            erasedAt?: string;
            /**
            * Format: date
            * @description The day on which the last backup of the key store is gone that may hold that key.
            */
            lastBackupGoneOn?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFileStepsExplanation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversListNotes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              toWorkerId: string;
              /** Format: date-time */
              writtenAt: string;
              text: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFileStepsIntake: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFileStepsLostContact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionsOpen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          section: "working_identity" | "legal_identity" | "needs" | "needs_summary" | "health" | "health_summary" | "safety" | "housing_money" | "housing_money_summary" | "legal" | "legal_summary" | "contacts_summary" | "notes" | "adviser_notes";
          /** @enum {string} */
          reason: "supervision" | "complaint" | "safety_concern" | "person_asked" | "cover_for_absence";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            section: "working_identity" | "legal_identity" | "needs" | "needs_summary" | "health" | "health_summary" | "safety" | "housing_money" | "housing_money_summary" | "legal" | "legal_summary" | "contacts_summary" | "notes" | "adviser_notes";
            /** Format: date-time */
            until: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFileStepsPause: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFilesWhoReadIt: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: date-time */
              at: string;
              /** @enum {string} */
              role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator" | "system";
              action: string;
              /** @enum {string} */
              section?: "working_identity" | "legal_identity" | "needs" | "needs_summary" | "health" | "health_summary" | "safety" | "housing_money" | "housing_money_summary" | "legal" | "legal_summary" | "contacts_summary" | "notes" | "adviser_notes";
              reason?: string;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralsOfFile: {
    parameters: {
      query?: {
        state?: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              caseFileId: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /** @enum {string} */
              serviceFamily: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
              warm: boolean;
              /** @enum {string} */
              state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
              /** @description Code of why the partner declined, or the service was not received. */
              reason?: string;
              /** Format: uuid */
              consentId?: string;
              /**
              * Format: uuid
              * @description The worker who carries it.
              */
              assignedTo?: string;
              /** @description Who goes along, as the person agreed; gone when they leave the care team. */
              accompaniment?: {
                /** Format: uuid */
                companionId: string;
                /** Format: date */
                on: string;
                /** @enum {string} */
                partOfDay: "morning" | "midday" | "afternoon" | "evening" | "night";
                /** @enum {string} */
                meetingPoint: "at_our_place" | "at_the_service" | "as_agreed";
                /** Format: date-time */
                agreedAt: string;
              };
              /**
              * Format: uuid
              * @description The referral that went on as this one.
              */
              followsId?: string;
              /** @description How often the partner let the last day for its answer pass, if ever. */
              silences?: number;
              /** @description From the first offer on. */
              packetCode?: string;
              /**
              * Format: date
              * @description Last day for the partner’s answer.
              */
              respondBy?: string;
              /** Format: date */
              appointmentOn?: string;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              offeredAt?: string;
              /** Format: date-time */
              answeredAt?: string;
              /** @description Counts every change, of either side. */
              version: number;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralsDraft: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
          * Format: uuid
          * @description A partner.
          */
          recipientOrganisationId: string;
          /** @enum {string} */
          serviceFamily: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
          /**
          * @description Introduced in person.
          * @default false
          */
          warm?: boolean;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFileStepsReopening: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFileStepsResumption: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFilesShareSafety: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFilesStopSharingSafety: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesAddAdviserNote: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          topic: "talked_about_plan" | "advice_given" | "letter_prepared" | "waiting_for_answer" | "appointment_made" | "appointment_kept" | "date_to_remember" | "person_decides" | "deputy_informed";
          /** Format: date */
          on?: string;
          text?: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesChangeAdviserNote: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          topic: "talked_about_plan" | "advice_given" | "letter_prepared" | "waiting_for_answer" | "appointment_made" | "appointment_kept" | "date_to_remember" | "person_decides" | "deputy_informed";
          /** Format: date */
          on?: string;
          text?: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesAddHealth: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          service: "doctor_visit" | "dentist_visit" | "sexual_health_visit" | "contraception_visit" | "pregnancy_care" | "vaccination" | "eye_care" | "wound_care" | "mental_health_support" | "drug_and_alcohol_support" | "hospital_visit" | "other_health_service";
          /** @enum {string} */
          state: "planned" | "under_way" | "done" | "dropped";
          /** Format: date */
          on?: string;
          accompanied?: boolean;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesChangeHealth: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          service: "doctor_visit" | "dentist_visit" | "sexual_health_visit" | "contraception_visit" | "pregnancy_care" | "vaccination" | "eye_care" | "wound_care" | "mental_health_support" | "drug_and_alcohol_support" | "hospital_visit" | "other_health_service";
          /** @enum {string} */
          state: "planned" | "under_way" | "done" | "dropped";
          /** Format: date */
          on?: string;
          accompanied?: boolean;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesAddHousingMoney: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @constant */
          kind: "step";
          /** @enum {string} */
          step: "emergency_bed" | "shelter_place" | "viewing" | "application" | "deposit" | "move" | "furnishing" | "talk_with_landlord" | "housing_advice" | "budget_plan" | "help_with_costs" | "debt_plan" | "payment_plan" | "food_parcel" | "travel_costs" | "phone_credit";
          /** @enum {string} */
          state: "planned" | "under_way" | "done" | "dropped";
          /** Format: date */
          dueOn?: string;
          text?: string;
        } | {
          /** @constant */
          kind: "grant";
          /** @enum {string} */
          purpose: "rent" | "deposit" | "food" | "travel" | "health_costs" | "childcare" | "emergency" | "training";
          /** @enum {string} */
          state: "asked" | "paid" | "not_paid" | "withdrawn";
          /** Format: date */
          decidedOn?: string;
          text?: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesChangeHousingMoney: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @constant */
          kind: "step";
          /** @enum {string} */
          step: "emergency_bed" | "shelter_place" | "viewing" | "application" | "deposit" | "move" | "furnishing" | "talk_with_landlord" | "housing_advice" | "budget_plan" | "help_with_costs" | "debt_plan" | "payment_plan" | "food_parcel" | "travel_costs" | "phone_credit";
          /** @enum {string} */
          state: "planned" | "under_way" | "done" | "dropped";
          /** Format: date */
          dueOn?: string;
          text?: string;
        } | {
          /** @constant */
          kind: "grant";
          /** @enum {string} */
          purpose: "rent" | "deposit" | "food" | "travel" | "health_costs" | "childcare" | "emergency" | "training";
          /** @enum {string} */
          state: "asked" | "paid" | "not_paid" | "withdrawn";
          /** Format: date */
          decidedOn?: string;
          text?: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesAddLegal: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          matter: "working_conditions" | "unpaid_wages" | "tenancy" | "debt" | "family" | "protection_from_violence" | "fine" | "data_and_pictures" | "discrimination" | "contract";
          /** @enum {string} */
          step: "advice_given" | "letter_written" | "appointment_made" | "talk_with_other_side" | "settled" | "waiting" | "ended";
          /** @enum {string} */
          state: "under_way" | "ended";
          /** Format: date */
          appointmentOn?: string;
          text?: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesChangeLegal: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          matter: "working_conditions" | "unpaid_wages" | "tenancy" | "debt" | "family" | "protection_from_violence" | "fine" | "data_and_pictures" | "discrimination" | "contract";
          /** @enum {string} */
          step: "advice_given" | "letter_written" | "appointment_made" | "talk_with_other_side" | "settled" | "waiting" | "ended";
          /** @enum {string} */
          state: "under_way" | "ended";
          /** Format: date */
          appointmentOn?: string;
          text?: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesWriteLegalIdentity: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description The name that letters and appointments need. */
          nameInPapers: string;
          neededFor: ("letter" | "appointment" | "housing_contract" | "work_contract" | "court")[];
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesAddNeed: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          need: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
          /** @description The person’s own order; 1 comes first. */
          rank: number;
          /** @enum {string} */
          state: "wanted" | "under_way" | "met" | "no_longer_wanted";
          /** @description As the person says it. */
          text?: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesChangeNeed: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          need: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
          /** @description The person’s own order; 1 comes first. */
          rank: number;
          /** @enum {string} */
          state: "wanted" | "under_way" | "met" | "no_longer_wanted";
          /** @description As the person says it. */
          text?: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesAddNote: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          topic: "talked_about_plan" | "talked_about_worries" | "good_news" | "asked_for_more_contact" | "asked_for_less_contact" | "appointment_made" | "appointment_kept" | "appointment_missed" | "accompanied" | "message_left" | "not_reached" | "interpreter_wanted" | "plan_changed";
          /** @enum {string} */
          need?: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
          /** Format: date */
          on?: string;
          text?: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesChangeNote: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          topic: "talked_about_plan" | "talked_about_worries" | "good_news" | "asked_for_more_contact" | "asked_for_less_contact" | "appointment_made" | "appointment_kept" | "appointment_missed" | "accompanied" | "message_left" | "not_reached" | "interpreter_wanted" | "plan_changed";
          /** @enum {string} */
          need?: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
          /** Format: date */
          on?: string;
          text?: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesAddSafety: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @constant */
          kind: "plan";
          steps: ("trusted_person_informed" | "check_in_call" | "code_word_agreed" | "safe_place_agreed" | "bag_packed" | "money_put_aside" | "phone_secured" | "accounts_secured" | "work_with_somebody" | "screen_new_customers" | "change_of_place" | "alarm_on_phone" | "lawyer_number_at_hand" | "emergency_bed_agreed")[];
          /** Format: date */
          reviewOn: string;
          text?: string;
        } | {
          /** @constant */
          kind: "incident";
          /** @enum {string} */
          actType: "insults" | "threats" | "stalking" | "physical_violence" | "sexual_violence" | "condom_removed" | "robbery" | "not_paid" | "extortion" | "blackmail_or_outing" | "kept_from_leaving" | "belongings_withheld" | "eviction_or_threat_of_it" | "online_abuse" | "refused_a_service" | "search_or_raid" | "other_act";
          /** @enum {string} */
          actorType: "customer" | "partner" | "family" | "manager" | "landlord" | "colleague" | "neighbour" | "police" | "security_staff" | "service_provider" | "stranger" | "group" | "not_said";
          /** @description As exact as it is kept. */
          month: string;
          supportWanted: ("only_listened_to" | "emotional_support" | "doctor" | "accompaniment" | "safety_planning" | "safe_place" | "rights_advice" | "warn_colleagues" | "report_later")[];
          /** @description What happened, in the person’s words. */
          text?: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesChangeSafety: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @constant */
          kind: "plan";
          steps: ("trusted_person_informed" | "check_in_call" | "code_word_agreed" | "safe_place_agreed" | "bag_packed" | "money_put_aside" | "phone_secured" | "accounts_secured" | "work_with_somebody" | "screen_new_customers" | "change_of_place" | "alarm_on_phone" | "lawyer_number_at_hand" | "emergency_bed_agreed")[];
          /** Format: date */
          reviewOn: string;
          text?: string;
        } | {
          /** @constant */
          kind: "incident";
          /** @enum {string} */
          actType: "insults" | "threats" | "stalking" | "physical_violence" | "sexual_violence" | "condom_removed" | "robbery" | "not_paid" | "extortion" | "blackmail_or_outing" | "kept_from_leaving" | "belongings_withheld" | "eviction_or_threat_of_it" | "online_abuse" | "refused_a_service" | "search_or_raid" | "other_act";
          /** @enum {string} */
          actorType: "customer" | "partner" | "family" | "manager" | "landlord" | "colleague" | "neighbour" | "police" | "security_staff" | "service_provider" | "stranger" | "group" | "not_said";
          /** @description As exact as it is kept. */
          month: string;
          supportWanted: ("only_listened_to" | "emotional_support" | "doctor" | "accompaniment" | "safety_planning" | "safe_place" | "rights_advice" | "warn_colleagues" | "report_later")[];
          /** @description What happened, in the person’s words. */
          text?: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionsHandOver: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          /** @description What the case workers should know beside the entry. */
          note?: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionWritesWriteWorkingIdentity: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description What the person wishes to be called. */
          workingName: string;
          /** @enum {string} */
          pronouns?: "she_her" | "he_him" | "they_them" | "name_only" | "ask";
          safeContact?: {
            /** @description Ways to reach the person, the one they like best first. */
            channels: {
              /** @enum {string} */
              channel: "phone_call" | "text_message" | "messenger" | "email" | "in_person" | "through_trusted_person";
              address?: string;
            }[];
            /** @description When it is safe. */
            hours: {
              days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
              from: string;
              to: string;
            }[];
            /** @description Who the worker says they are when somebody else answers. */
            coverWords: ("friend" | "hairdresser" | "clothes_shop" | "delivery" | "sports_club" | "survey" | "wrong_number")[];
            /** @description Who must not learn of it. */
            mustNotKnow: ("partner" | "family" | "children" | "housemates" | "landlord" | "manager" | "colleagues" | "customers" | "neighbours" | "anybody")[];
            /**
            * @description What may be left when nobody answers.
            * @enum {string}
            */
            messages: "none" | "neutral_text" | "voice_message";
            /** @description The person gets in touch; nobody calls them. */
            doNotContact: boolean;
          };
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionsDocument: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        section: "working_identity" | "legal_identity" | "needs_summary" | "health_summary" | "housing_money_summary" | "legal_summary" | "contacts_summary";
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @constant */
            section: "working_identity";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            changedAt: string;
            content: {
              /** @description What the person wishes to be called. */
              workingName: string;
              /** @enum {string} */
              pronouns?: "she_her" | "he_him" | "they_them" | "name_only" | "ask";
              safeContact?: {
                /** @description Ways to reach the person, the one they like best first. */
                channels: {
                  /** @enum {string} */
                  channel: "phone_call" | "text_message" | "messenger" | "email" | "in_person" | "through_trusted_person";
                  address?: string;
                }[];
                /** @description When it is safe. */
                hours: {
                  days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                  from: string;
                  to: string;
                }[];
                /** @description Who the worker says they are when somebody else answers. */
                coverWords: ("friend" | "hairdresser" | "clothes_shop" | "delivery" | "sports_club" | "survey" | "wrong_number")[];
                /** @description Who must not learn of it. */
                mustNotKnow: ("partner" | "family" | "children" | "housemates" | "landlord" | "manager" | "colleagues" | "customers" | "neighbours" | "anybody")[];
                /**
                * @description What may be left when nobody answers.
                * @enum {string}
                */
                messages: "none" | "neutral_text" | "voice_message";
                /** @description The person gets in touch; nobody calls them. */
                doNotContact: boolean;
              };
            };
          } | {
            /** @constant */
            section: "legal_identity";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            changedAt: string;
            content: {
              /** @description The name that letters and appointments need. */
              nameInPapers: string;
              neededFor: ("letter" | "appointment" | "housing_contract" | "work_contract" | "court")[];
            };
          } | {
            /** @constant */
            section: "needs_summary";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            changedAt: string;
            content: {
              /** @description Kinds of help that are wanted or under way. */
              underWay: ("health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare")[];
              met: ("health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare")[];
            };
          } | {
            /** @constant */
            section: "health_summary";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            changedAt: string;
            content: {
              /** @enum {string} */
              support: "none" | "under_way" | "done";
            };
          } | {
            /** @constant */
            section: "housing_money_summary";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            changedAt: string;
            content: {
              /** @enum {string} */
              housing: "none" | "under_way" | "done";
              /** @enum {string} */
              money: "none" | "under_way" | "done";
            };
          } | {
            /** @constant */
            section: "legal_summary";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            changedAt: string;
            content: {
              /** @enum {string} */
              state: "none" | "under_way" | "ended";
              /** @description So that appointments do not collide. */
              appointmentsOn: string[];
            };
          } | {
            /** @constant */
            section: "contacts_summary";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            changedAt: string;
            content: {
              /** Format: date */
              lastContactOn: string;
              /**
              * @description How often in the ninety days up to then: one, a few (2 to 5), many.
              * @enum {string}
              */
              recent: "one" | "a_few" | "many";
            };
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionsPage: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
        section: "needs" | "health" | "safety" | "housing_money" | "legal" | "notes" | "adviser_notes";
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: ({
              /** Format: uuid */
              id: string;
              /** @constant */
              section: "needs";
              /** @description For `If-Match` of the next change. */
              version: number;
              /** Format: date-time */
              writtenAt: string;
              /** Format: date-time */
              changedAt: string;
              /** Format: date-time */
              handedOverAt?: string;
              /** @description What it was handed over with. */
              handOverNote?: string;
              /** @description Whether the reader wrote it. */
              own: boolean;
              content?: {
                /** @enum {string} */
                need: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
                /** @description The person’s own order; 1 comes first. */
                rank: number;
                /** @enum {string} */
                state: "wanted" | "under_way" | "met" | "no_longer_wanted";
                /** @description As the person says it. */
                text?: string;
              };
              /**
              * Format: date-time
              * @description It should never have been written, and was taken out; there is no content.
              */
              removedAt?: string;
              /**
              * @description The stored bytes are not what was written; there is no content.
              * @constant
              */
              unreadable?: true;
            } | {
              /** Format: uuid */
              id: string;
              /** @constant */
              section: "health";
              /** @description For `If-Match` of the next change. */
              version: number;
              /** Format: date-time */
              writtenAt: string;
              /** Format: date-time */
              changedAt: string;
              /** Format: date-time */
              handedOverAt?: string;
              /** @description What it was handed over with. */
              handOverNote?: string;
              /** @description Whether the reader wrote it. */
              own: boolean;
              content?: {
                /** @enum {string} */
                service: "doctor_visit" | "dentist_visit" | "sexual_health_visit" | "contraception_visit" | "pregnancy_care" | "vaccination" | "eye_care" | "wound_care" | "mental_health_support" | "drug_and_alcohol_support" | "hospital_visit" | "other_health_service";
                /** @enum {string} */
                state: "planned" | "under_way" | "done" | "dropped";
                /** Format: date */
                on?: string;
                accompanied?: boolean;
              };
              /**
              * Format: date-time
              * @description It should never have been written, and was taken out; there is no content.
              */
              removedAt?: string;
              /**
              * @description The stored bytes are not what was written; there is no content.
              * @constant
              */
              unreadable?: true;
            } | {
              /** Format: uuid */
              id: string;
              /** @constant */
              section: "safety";
              /** @description For `If-Match` of the next change. */
              version: number;
              /** Format: date-time */
              writtenAt: string;
              /** Format: date-time */
              changedAt: string;
              /** Format: date-time */
              handedOverAt?: string;
              /** @description What it was handed over with. */
              handOverNote?: string;
              /** @description Whether the reader wrote it. */
              own: boolean;
              content?: {
                /** @constant */
                kind: "plan";
                steps: ("trusted_person_informed" | "check_in_call" | "code_word_agreed" | "safe_place_agreed" | "bag_packed" | "money_put_aside" | "phone_secured" | "accounts_secured" | "work_with_somebody" | "screen_new_customers" | "change_of_place" | "alarm_on_phone" | "lawyer_number_at_hand" | "emergency_bed_agreed")[];
                /** Format: date */
                reviewOn: string;
                text?: string;
              } | {
                /** @constant */
                kind: "incident";
                /** @enum {string} */
                actType: "insults" | "threats" | "stalking" | "physical_violence" | "sexual_violence" | "condom_removed" | "robbery" | "not_paid" | "extortion" | "blackmail_or_outing" | "kept_from_leaving" | "belongings_withheld" | "eviction_or_threat_of_it" | "online_abuse" | "refused_a_service" | "search_or_raid" | "other_act";
                /** @enum {string} */
                actorType: "customer" | "partner" | "family" | "manager" | "landlord" | "colleague" | "neighbour" | "police" | "security_staff" | "service_provider" | "stranger" | "group" | "not_said";
                /** @description As exact as it is kept. */
                month: string;
                supportWanted: ("only_listened_to" | "emotional_support" | "doctor" | "accompaniment" | "safety_planning" | "safe_place" | "rights_advice" | "warn_colleagues" | "report_later")[];
                /** @description What happened, in the person’s words. */
                text?: string;
              };
              /**
              * Format: date-time
              * @description It should never have been written, and was taken out; there is no content.
              */
              removedAt?: string;
              /**
              * @description The stored bytes are not what was written; there is no content.
              * @constant
              */
              unreadable?: true;
            } | {
              /** Format: uuid */
              id: string;
              /** @constant */
              section: "housing_money";
              /** @description For `If-Match` of the next change. */
              version: number;
              /** Format: date-time */
              writtenAt: string;
              /** Format: date-time */
              changedAt: string;
              /** Format: date-time */
              handedOverAt?: string;
              /** @description What it was handed over with. */
              handOverNote?: string;
              /** @description Whether the reader wrote it. */
              own: boolean;
              content?: {
                /** @constant */
                kind: "step";
                /** @enum {string} */
                step: "emergency_bed" | "shelter_place" | "viewing" | "application" | "deposit" | "move" | "furnishing" | "talk_with_landlord" | "housing_advice" | "budget_plan" | "help_with_costs" | "debt_plan" | "payment_plan" | "food_parcel" | "travel_costs" | "phone_credit";
                /** @enum {string} */
                state: "planned" | "under_way" | "done" | "dropped";
                /** Format: date */
                dueOn?: string;
                text?: string;
              } | {
                /** @constant */
                kind: "grant";
                /** @enum {string} */
                purpose: "rent" | "deposit" | "food" | "travel" | "health_costs" | "childcare" | "emergency" | "training";
                /** @enum {string} */
                state: "asked" | "paid" | "not_paid" | "withdrawn";
                /** Format: date */
                decidedOn?: string;
                text?: string;
              };
              /**
              * Format: date-time
              * @description It should never have been written, and was taken out; there is no content.
              */
              removedAt?: string;
              /**
              * @description The stored bytes are not what was written; there is no content.
              * @constant
              */
              unreadable?: true;
            } | {
              /** Format: uuid */
              id: string;
              /** @constant */
              section: "legal";
              /** @description For `If-Match` of the next change. */
              version: number;
              /** Format: date-time */
              writtenAt: string;
              /** Format: date-time */
              changedAt: string;
              /** Format: date-time */
              handedOverAt?: string;
              /** @description What it was handed over with. */
              handOverNote?: string;
              /** @description Whether the reader wrote it. */
              own: boolean;
              content?: {
                /** @enum {string} */
                matter: "working_conditions" | "unpaid_wages" | "tenancy" | "debt" | "family" | "protection_from_violence" | "fine" | "data_and_pictures" | "discrimination" | "contract";
                /** @enum {string} */
                step: "advice_given" | "letter_written" | "appointment_made" | "talk_with_other_side" | "settled" | "waiting" | "ended";
                /** @enum {string} */
                state: "under_way" | "ended";
                /** Format: date */
                appointmentOn?: string;
                text?: string;
              };
              /**
              * Format: date-time
              * @description It should never have been written, and was taken out; there is no content.
              */
              removedAt?: string;
              /**
              * @description The stored bytes are not what was written; there is no content.
              * @constant
              */
              unreadable?: true;
            } | {
              /** Format: uuid */
              id: string;
              /** @constant */
              section: "notes";
              /** @description For `If-Match` of the next change. */
              version: number;
              /** Format: date-time */
              writtenAt: string;
              /** Format: date-time */
              changedAt: string;
              /** Format: date-time */
              handedOverAt?: string;
              /** @description What it was handed over with. */
              handOverNote?: string;
              /** @description Whether the reader wrote it. */
              own: boolean;
              content?: {
                /** @enum {string} */
                topic: "talked_about_plan" | "talked_about_worries" | "good_news" | "asked_for_more_contact" | "asked_for_less_contact" | "appointment_made" | "appointment_kept" | "appointment_missed" | "accompanied" | "message_left" | "not_reached" | "interpreter_wanted" | "plan_changed";
                /** @enum {string} */
                need?: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
                /** Format: date */
                on?: string;
                text?: string;
              };
              /**
              * Format: date-time
              * @description It should never have been written, and was taken out; there is no content.
              */
              removedAt?: string;
              /**
              * @description The stored bytes are not what was written; there is no content.
              * @constant
              */
              unreadable?: true;
            } | {
              /** Format: uuid */
              id: string;
              /** @constant */
              section: "adviser_notes";
              /** @description For `If-Match` of the next change. */
              version: number;
              /** Format: date-time */
              writtenAt: string;
              /** Format: date-time */
              changedAt: string;
              /** Format: date-time */
              handedOverAt?: string;
              /** @description What it was handed over with. */
              handOverNote?: string;
              /** @description Whether the reader wrote it. */
              own: boolean;
              content?: {
                /** @enum {string} */
                topic: "talked_about_plan" | "advice_given" | "letter_prepared" | "waiting_for_answer" | "appointment_made" | "appointment_kept" | "date_to_remember" | "person_decides" | "deputy_informed";
                /** Format: date */
                on?: string;
                text?: string;
              };
              /**
              * Format: date-time
              * @description It should never have been written, and was taken out; there is no content.
              */
              removedAt?: string;
              /**
              * @description The stored bytes are not what was written; there is no content.
              * @constant
              */
              unreadable?: true;
            })[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sectionsEntry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        section: "needs" | "health" | "safety" | "housing_money" | "legal" | "notes" | "adviser_notes";
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @constant */
            section: "needs";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            writtenAt: string;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            handedOverAt?: string;
            /** @description What it was handed over with. */
            handOverNote?: string;
            /** @description Whether the reader wrote it. */
            own: boolean;
            content?: {
              /** @enum {string} */
              need: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
              /** @description The person’s own order; 1 comes first. */
              rank: number;
              /** @enum {string} */
              state: "wanted" | "under_way" | "met" | "no_longer_wanted";
              /** @description As the person says it. */
              text?: string;
            };
            /**
            * Format: date-time
            * @description It should never have been written, and was taken out; there is no content.
            */
            removedAt?: string;
            /**
            * @description The stored bytes are not what was written; there is no content.
            * @constant
            */
            unreadable?: true;
          } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            section: "health";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            writtenAt: string;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            handedOverAt?: string;
            /** @description What it was handed over with. */
            handOverNote?: string;
            /** @description Whether the reader wrote it. */
            own: boolean;
            content?: {
              /** @enum {string} */
              service: "doctor_visit" | "dentist_visit" | "sexual_health_visit" | "contraception_visit" | "pregnancy_care" | "vaccination" | "eye_care" | "wound_care" | "mental_health_support" | "drug_and_alcohol_support" | "hospital_visit" | "other_health_service";
              /** @enum {string} */
              state: "planned" | "under_way" | "done" | "dropped";
              /** Format: date */
              on?: string;
              accompanied?: boolean;
            };
            /**
            * Format: date-time
            * @description It should never have been written, and was taken out; there is no content.
            */
            removedAt?: string;
            /**
            * @description The stored bytes are not what was written; there is no content.
            * @constant
            */
            unreadable?: true;
          } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            section: "safety";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            writtenAt: string;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            handedOverAt?: string;
            /** @description What it was handed over with. */
            handOverNote?: string;
            /** @description Whether the reader wrote it. */
            own: boolean;
            content?: {
              /** @constant */
              kind: "plan";
              steps: ("trusted_person_informed" | "check_in_call" | "code_word_agreed" | "safe_place_agreed" | "bag_packed" | "money_put_aside" | "phone_secured" | "accounts_secured" | "work_with_somebody" | "screen_new_customers" | "change_of_place" | "alarm_on_phone" | "lawyer_number_at_hand" | "emergency_bed_agreed")[];
              /** Format: date */
              reviewOn: string;
              text?: string;
            } | {
              /** @constant */
              kind: "incident";
              /** @enum {string} */
              actType: "insults" | "threats" | "stalking" | "physical_violence" | "sexual_violence" | "condom_removed" | "robbery" | "not_paid" | "extortion" | "blackmail_or_outing" | "kept_from_leaving" | "belongings_withheld" | "eviction_or_threat_of_it" | "online_abuse" | "refused_a_service" | "search_or_raid" | "other_act";
              /** @enum {string} */
              actorType: "customer" | "partner" | "family" | "manager" | "landlord" | "colleague" | "neighbour" | "police" | "security_staff" | "service_provider" | "stranger" | "group" | "not_said";
              /** @description As exact as it is kept. */
              month: string;
              supportWanted: ("only_listened_to" | "emotional_support" | "doctor" | "accompaniment" | "safety_planning" | "safe_place" | "rights_advice" | "warn_colleagues" | "report_later")[];
              /** @description What happened, in the person’s words. */
              text?: string;
            };
            /**
            * Format: date-time
            * @description It should never have been written, and was taken out; there is no content.
            */
            removedAt?: string;
            /**
            * @description The stored bytes are not what was written; there is no content.
            * @constant
            */
            unreadable?: true;
          } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            section: "housing_money";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            writtenAt: string;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            handedOverAt?: string;
            /** @description What it was handed over with. */
            handOverNote?: string;
            /** @description Whether the reader wrote it. */
            own: boolean;
            content?: {
              /** @constant */
              kind: "step";
              /** @enum {string} */
              step: "emergency_bed" | "shelter_place" | "viewing" | "application" | "deposit" | "move" | "furnishing" | "talk_with_landlord" | "housing_advice" | "budget_plan" | "help_with_costs" | "debt_plan" | "payment_plan" | "food_parcel" | "travel_costs" | "phone_credit";
              /** @enum {string} */
              state: "planned" | "under_way" | "done" | "dropped";
              /** Format: date */
              dueOn?: string;
              text?: string;
            } | {
              /** @constant */
              kind: "grant";
              /** @enum {string} */
              purpose: "rent" | "deposit" | "food" | "travel" | "health_costs" | "childcare" | "emergency" | "training";
              /** @enum {string} */
              state: "asked" | "paid" | "not_paid" | "withdrawn";
              /** Format: date */
              decidedOn?: string;
              text?: string;
            };
            /**
            * Format: date-time
            * @description It should never have been written, and was taken out; there is no content.
            */
            removedAt?: string;
            /**
            * @description The stored bytes are not what was written; there is no content.
            * @constant
            */
            unreadable?: true;
          } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            section: "legal";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            writtenAt: string;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            handedOverAt?: string;
            /** @description What it was handed over with. */
            handOverNote?: string;
            /** @description Whether the reader wrote it. */
            own: boolean;
            content?: {
              /** @enum {string} */
              matter: "working_conditions" | "unpaid_wages" | "tenancy" | "debt" | "family" | "protection_from_violence" | "fine" | "data_and_pictures" | "discrimination" | "contract";
              /** @enum {string} */
              step: "advice_given" | "letter_written" | "appointment_made" | "talk_with_other_side" | "settled" | "waiting" | "ended";
              /** @enum {string} */
              state: "under_way" | "ended";
              /** Format: date */
              appointmentOn?: string;
              text?: string;
            };
            /**
            * Format: date-time
            * @description It should never have been written, and was taken out; there is no content.
            */
            removedAt?: string;
            /**
            * @description The stored bytes are not what was written; there is no content.
            * @constant
            */
            unreadable?: true;
          } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            section: "notes";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            writtenAt: string;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            handedOverAt?: string;
            /** @description What it was handed over with. */
            handOverNote?: string;
            /** @description Whether the reader wrote it. */
            own: boolean;
            content?: {
              /** @enum {string} */
              topic: "talked_about_plan" | "talked_about_worries" | "good_news" | "asked_for_more_contact" | "asked_for_less_contact" | "appointment_made" | "appointment_kept" | "appointment_missed" | "accompanied" | "message_left" | "not_reached" | "interpreter_wanted" | "plan_changed";
              /** @enum {string} */
              need?: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
              /** Format: date */
              on?: string;
              text?: string;
            };
            /**
            * Format: date-time
            * @description It should never have been written, and was taken out; there is no content.
            */
            removedAt?: string;
            /**
            * @description The stored bytes are not what was written; there is no content.
            * @constant
            */
            unreadable?: true;
          } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            section: "adviser_notes";
            /** @description For `If-Match` of the next change. */
            version: number;
            /** Format: date-time */
            writtenAt: string;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            handedOverAt?: string;
            /** @description What it was handed over with. */
            handOverNote?: string;
            /** @description Whether the reader wrote it. */
            own: boolean;
            content?: {
              /** @enum {string} */
              topic: "talked_about_plan" | "advice_given" | "letter_prepared" | "waiting_for_answer" | "appointment_made" | "appointment_kept" | "date_to_remember" | "person_decides" | "deputy_informed";
              /** Format: date */
              on?: string;
              text?: string;
            };
            /**
            * Format: date-time
            * @description It should never have been written, and was taken out; there is no content.
            */
            removedAt?: string;
            /**
            * @description The stored bytes are not what was written; there is no content.
            * @constant
            */
            unreadable?: true;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  caseFileStepsServiceWithoutRecord: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "enquiry" | "explained" | "agreed" | "open" | "active" | "paused" | "lost_contact" | "closing_review" | "closed" | "reopened" | "erased" | "service_without_record";
            /** @description For `If-Match` of the next change. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  spillsList: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              reason: "wrong_file" | "about_somebody_else" | "not_agreed" | "never_kept" | "other";
              /** Format: date-time */
              reportedAt: string;
              /**
              * Format: date-time
              * @description When the key was destroyed under which it was written.
              */
              settledAt?: string;
              /**
              * Format: date
              * @description Until this day a backup of the key store may still hold that key.
              */
              lastBackupGoneOn?: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  spillsReport: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          reason: "wrong_file" | "about_somebody_else" | "not_agreed" | "never_kept" | "other";
          /**
          * Format: uuid
          * @description The entry that should never have been written.
          */
          entryId?: string;
          /**
          * @description Or the section whose document should not. Without either, only the key is replaced: for what was overwritten already.
          * @enum {string}
          */
          section?: "working_identity" | "legal_identity";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            reportedAt: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  consentsScripts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** @enum {string} */
              purpose: "referral";
              version: number;
              /** @enum {string} */
              language: "en" | "es" | "pt-BR" | "ro" | "ru" | "fr" | "zh-Hans" | "ar";
              /** @description Whether this is the version to read out now; the others were, once. */
              current: boolean;
              whatFor: string;
              passedOn: string;
              aNo: string;
              takingBack: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  consentsRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseFileId: string;
            /** @enum {string} */
            purpose: "referral";
            /** Format: uuid */
            recipientOrganisationId: string;
            /**
            * @description `given` and `narrowed` cover nothing any more after the last day.
            * @enum {string}
            */
            state: "asked" | "given" | "declined" | "deferred" | "narrowed" | "expired" | "withdrawn" | "superseded";
            /** @description What it covers, or covered when it ended. */
            items: ("working_name" | "pronouns" | "safe_contact" | "name_in_papers" | "needs" | "needs_words" | "health_services" | "safety_plan" | "safety_plan_words" | "incidents" | "incident_words" | "housing_money_steps" | "housing_money_words" | "grants" | "grant_words" | "rights_matters" | "rights_words")[];
            /** @description What the person took out of it. */
            takenOut: ("working_name" | "pronouns" | "safe_contact" | "name_in_papers" | "needs" | "needs_words" | "health_services" | "safety_plan" | "safety_plan_words" | "incidents" | "incident_words" | "housing_money_steps" | "housing_money_words" | "grants" | "grant_words" | "rights_matters" | "rights_words")[];
            /** @enum {string} */
            mode?: "written" | "digital" | "verbal";
            /** @enum {string} */
            witnessRole?: "outreach_worker" | "case_worker" | "interpreter" | "peer" | "trusted_person";
            /** Format: date */
            validFrom?: string;
            /**
            * Format: date
            * @description Last day, included; absent unless it was given.
            */
            validUntil?: string;
            /** @description Of the script that was read out; absent from before there was one. */
            scriptVersion?: number;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            answeredAt?: string;
            /** Format: date-time */
            endedAt?: string;
            version: number;
            /**
            * @description In which language it was read out.
            * @enum {string}
            */
            scriptLanguage?: "en" | "es" | "pt-BR" | "ro" | "ru" | "fr" | "zh-Hans" | "ar";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  consentsAnswer: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @constant */
          answer: "given";
          /** @description What of the case file may be passed on. Without any, the partner learns which kind of help is looked for. */
          items: ("working_name" | "pronouns" | "safe_contact" | "name_in_papers" | "needs" | "needs_words" | "health_services" | "safety_plan" | "safety_plan_words" | "incidents" | "incident_words" | "housing_money_steps" | "housing_money_words" | "grants" | "grant_words" | "rights_matters" | "rights_words")[];
          /**
          * Format: date
          * @description Last day, from today to 365 days on; 90 days on when left out.
          */
          validUntil?: string;
          /** @enum {string} */
          mode: "written" | "digital" | "verbal";
          /**
          * @description Who heard it; for a verbal answer, and only for one.
          * @enum {string}
          */
          witnessRole?: "outreach_worker" | "case_worker" | "interpreter" | "peer" | "trusted_person";
        } | {
          /** @enum {string} */
          answer: "declined" | "deferred";
          /** @enum {string} */
          mode: "written" | "digital" | "verbal";
          /**
          * @description Who heard it; for a verbal answer, and only for one.
          * @enum {string}
          */
          witnessRole?: "outreach_worker" | "case_worker" | "interpreter" | "peer" | "trusted_person";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "asked" | "given" | "declined" | "deferred" | "narrowed" | "expired" | "withdrawn" | "superseded";
            version: number;
            /**
            * Format: date
            * @description Its last day.
            */
            validUntil?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  consentsNarrow: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description What the person takes out. */
          items: ("working_name" | "pronouns" | "safe_contact" | "name_in_papers" | "needs" | "needs_words" | "health_services" | "safety_plan" | "safety_plan_words" | "incidents" | "incident_words" | "housing_money_steps" | "housing_money_words" | "grants" | "grant_words" | "rights_matters" | "rights_words")[];
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "asked" | "given" | "declined" | "deferred" | "narrowed" | "expired" | "withdrawn" | "superseded";
            version: number;
            /**
            * Format: date
            * @description Its last day.
            */
            validUntil?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  consentsWithdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "asked" | "given" | "declined" | "deferred" | "narrowed" | "expired" | "withdrawn" | "superseded";
            version: number;
            /**
            * Format: date
            * @description Its last day.
            */
            validUntil?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  contactsList: {
    parameters: {
      query?: {
        outreachSessionId?: string;
        kind?: "anonymous" | "group" | "regular" | "case_file";
        /** @description Month in which the shift began. */
        month?: string;
        caseFileId?: string;
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              state: "synced" | "corrected" | "voided";
              version: number;
              /** @enum {string} */
              kind: "anonymous" | "group" | "regular" | "case_file";
              /** @description 0 once it is voided. */
              people: number;
              /** Format: uuid */
              teamId: string;
              /** Format: uuid */
              outreachSessionId?: string;
              /** Format: uuid */
              areaId?: string;
              /** @enum {string} */
              setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
              /** @enum {string} */
              shift?: "day" | "late" | "night";
              /** Format: date */
              heldOn: string;
              /** Format: uuid */
              regularId?: string;
              /** Format: uuid */
              caseFileId?: string;
              supplies: {
                /** @enum {string} */
                supply: "condoms" | "lubricant" | "test_kit" | "naloxone" | "hygiene_kit" | "information_card";
                quantity: number;
              }[];
              services: ("health_education" | "sti_test_offered" | "sti_screening" | "hiv_self_test" | "contraception_information" | "naloxone_training" | "safety_planning" | "accompaniment" | "interpreter" | "rights_advice" | "emotional_support" | "information")[];
              needs: ("doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support")[];
              /** @enum {string} */
              genderBand?: "woman" | "man" | "non_binary" | "own_words";
              /** @enum {string} */
              ageBand?: "18_24" | "25_34" | "35_44" | "45_plus";
              returning?: boolean;
              wantsFollowUp: boolean;
              /** @enum {string} */
              voidReason?: "entered_twice" | "wrong_person" | "person_asked" | "mistake";
              /** @description Whether you logged it. Its author may correct or void it for seven days. */
              mine: boolean;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  contactsLog: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @constant */
          kind: "anonymous";
          /**
          * Format: uuid
          * @description Made by the device: the same author logs a contact with it once, however often it is sent.
          */
          clientKey?: string;
          /** Format: uuid */
          outreachSessionId?: string;
          /** @description Where and when, for a contact outside of an outreach session. */
          place?: {
            /**
            * Format: uuid
            * @description Needed by somebody who is in several teams.
            */
            teamId?: string;
            /** Format: uuid */
            areaId: string;
            /** @enum {string} */
            setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
            /** @enum {string} */
            shift: "day" | "late" | "night";
            /**
            * Format: date
            * @description ISO date of the day on which the shift began; not in the future.
            */
            heldOn: string;
          };
          /** @default [] */
          supplies?: {
            /** @enum {string} */
            supply: "condoms" | "lubricant" | "test_kit" | "naloxone" | "hygiene_kit" | "information_card";
            /** @description Pieces. */
            quantity: number;
          }[];
          /** @default [] */
          services?: ("health_education" | "sti_test_offered" | "sti_screening" | "hiv_self_test" | "contraception_information" | "naloxone_training" | "safety_planning" | "accompaniment" | "interpreter" | "rights_advice" | "emotional_support" | "information")[];
          /**
          * @description In the person's own order.
          * @default []
          */
          needs?: ("doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support")[];
          /** @enum {string} */
          genderBand?: "woman" | "man" | "non_binary" | "own_words";
          /** @enum {string} */
          ageBand?: "18_24" | "25_34" | "35_44" | "45_plus";
          /** @description Whether the person was met before; left out when nobody knows. */
          returning?: boolean;
          /** @default false */
          wantsFollowUp?: boolean;
          /** @description In your own words: what the next worker should know. Shown with the contact, in no list. */
          note?: string;
          /**
          * @description ISO 639 code of the language that was interpreted, for this contact only. In no list, and in no report.
          * @enum {string}
          */
          interpreterLanguage?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
        } | {
          /** @constant */
          kind: "group";
          /** @description How many people. */
          people: number;
          /**
          * Format: uuid
          * @description Made by the device: the same author logs a contact with it once, however often it is sent.
          */
          clientKey?: string;
          /** Format: uuid */
          outreachSessionId?: string;
          /** @description Where and when, for a contact outside of an outreach session. */
          place?: {
            /**
            * Format: uuid
            * @description Needed by somebody who is in several teams.
            */
            teamId?: string;
            /** Format: uuid */
            areaId: string;
            /** @enum {string} */
            setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
            /** @enum {string} */
            shift: "day" | "late" | "night";
            /**
            * Format: date
            * @description ISO date of the day on which the shift began; not in the future.
            */
            heldOn: string;
          };
          /** @default [] */
          supplies?: {
            /** @enum {string} */
            supply: "condoms" | "lubricant" | "test_kit" | "naloxone" | "hygiene_kit" | "information_card";
            /** @description Pieces. */
            quantity: number;
          }[];
          /** @default [] */
          services?: ("health_education" | "sti_test_offered" | "sti_screening" | "hiv_self_test" | "contraception_information" | "naloxone_training" | "safety_planning" | "accompaniment" | "interpreter" | "rights_advice" | "emotional_support" | "information")[];
          /**
          * @description In the person's own order.
          * @default []
          */
          needs?: ("doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support")[];
          /** @enum {string} */
          genderBand?: "woman" | "man" | "non_binary" | "own_words";
          /** @enum {string} */
          ageBand?: "18_24" | "25_34" | "35_44" | "45_plus";
          /** @description Whether the person was met before; left out when nobody knows. */
          returning?: boolean;
          /** @default false */
          wantsFollowUp?: boolean;
          /** @description In your own words: what the next worker should know. Shown with the contact, in no list. */
          note?: string;
          /**
          * @description ISO 639 code of the language that was interpreted, for this contact only. In no list, and in no report.
          * @enum {string}
          */
          interpreterLanguage?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
        } | {
          /** @constant */
          kind: "regular";
          /** Format: uuid */
          regularId: string;
          /**
          * Format: uuid
          * @description Made by the device: the same author logs a contact with it once, however often it is sent.
          */
          clientKey?: string;
          /** Format: uuid */
          outreachSessionId?: string;
          /** @description Where and when, for a contact outside of an outreach session. */
          place?: {
            /**
            * Format: uuid
            * @description Needed by somebody who is in several teams.
            */
            teamId?: string;
            /** Format: uuid */
            areaId: string;
            /** @enum {string} */
            setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
            /** @enum {string} */
            shift: "day" | "late" | "night";
            /**
            * Format: date
            * @description ISO date of the day on which the shift began; not in the future.
            */
            heldOn: string;
          };
          /** @default [] */
          supplies?: {
            /** @enum {string} */
            supply: "condoms" | "lubricant" | "test_kit" | "naloxone" | "hygiene_kit" | "information_card";
            /** @description Pieces. */
            quantity: number;
          }[];
          /** @default [] */
          services?: ("health_education" | "sti_test_offered" | "sti_screening" | "hiv_self_test" | "contraception_information" | "naloxone_training" | "safety_planning" | "accompaniment" | "interpreter" | "rights_advice" | "emotional_support" | "information")[];
          /**
          * @description In the person's own order.
          * @default []
          */
          needs?: ("doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support")[];
          /** @enum {string} */
          genderBand?: "woman" | "man" | "non_binary" | "own_words";
          /** @enum {string} */
          ageBand?: "18_24" | "25_34" | "35_44" | "45_plus";
          /** @description Whether the person was met before; left out when nobody knows. */
          returning?: boolean;
          /** @default false */
          wantsFollowUp?: boolean;
          /** @description In your own words: what the next worker should know. Shown with the contact, in no list. */
          note?: string;
          /**
          * @description ISO 639 code of the language that was interpreted, for this contact only. In no list, and in no report.
          * @enum {string}
          */
          interpreterLanguage?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
        } | {
          /** @constant */
          kind: "case_file";
          /** Format: uuid */
          caseFileId: string;
          /**
          * Format: uuid
          * @description Made by the device: the same author logs a contact with it once, however often it is sent.
          */
          clientKey?: string;
          /** Format: uuid */
          outreachSessionId?: string;
          /** @description Where and when, for a contact outside of an outreach session. */
          place?: {
            /**
            * Format: uuid
            * @description Needed by somebody who is in several teams.
            */
            teamId?: string;
            /** Format: uuid */
            areaId: string;
            /** @enum {string} */
            setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
            /** @enum {string} */
            shift: "day" | "late" | "night";
            /**
            * Format: date
            * @description ISO date of the day on which the shift began; not in the future.
            */
            heldOn: string;
          };
          /** @default [] */
          supplies?: {
            /** @enum {string} */
            supply: "condoms" | "lubricant" | "test_kit" | "naloxone" | "hygiene_kit" | "information_card";
            /** @description Pieces. */
            quantity: number;
          }[];
          /** @default [] */
          services?: ("health_education" | "sti_test_offered" | "sti_screening" | "hiv_self_test" | "contraception_information" | "naloxone_training" | "safety_planning" | "accompaniment" | "interpreter" | "rights_advice" | "emotional_support" | "information")[];
          /**
          * @description In the person's own order.
          * @default []
          */
          needs?: ("doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support")[];
          /** @enum {string} */
          genderBand?: "woman" | "man" | "non_binary" | "own_words";
          /** @enum {string} */
          ageBand?: "18_24" | "25_34" | "35_44" | "45_plus";
          /** @description Whether the person was met before; left out when nobody knows. */
          returning?: boolean;
          /** @default false */
          wantsFollowUp?: boolean;
          /** @description In your own words: what the next worker should know. Shown with the contact, in no list. */
          note?: string;
          /**
          * @description ISO 639 code of the language that was interpreted, for this contact only. In no list, and in no report.
          * @enum {string}
          */
          interpreterLanguage?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "synced" | "corrected" | "voided";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  contactsLogMany: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          items: ({
            /** @constant */
            kind: "anonymous";
            /**
            * Format: uuid
            * @description Made by the device: the same author logs a contact with it once, however often it is sent.
            */
            clientKey: string;
            /** Format: uuid */
            outreachSessionId?: string;
            /** @description Where and when, for a contact outside of an outreach session. */
            place?: {
              /**
              * Format: uuid
              * @description Needed by somebody who is in several teams.
              */
              teamId?: string;
              /** Format: uuid */
              areaId: string;
              /** @enum {string} */
              setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
              /** @enum {string} */
              shift: "day" | "late" | "night";
              /**
              * Format: date
              * @description ISO date of the day on which the shift began; not in the future.
              */
              heldOn: string;
            };
            /** @default [] */
            supplies?: {
              /** @enum {string} */
              supply: "condoms" | "lubricant" | "test_kit" | "naloxone" | "hygiene_kit" | "information_card";
              /** @description Pieces. */
              quantity: number;
            }[];
            /** @default [] */
            services?: ("health_education" | "sti_test_offered" | "sti_screening" | "hiv_self_test" | "contraception_information" | "naloxone_training" | "safety_planning" | "accompaniment" | "interpreter" | "rights_advice" | "emotional_support" | "information")[];
            /**
            * @description In the person's own order.
            * @default []
            */
            needs?: ("doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support")[];
            /** @enum {string} */
            genderBand?: "woman" | "man" | "non_binary" | "own_words";
            /** @enum {string} */
            ageBand?: "18_24" | "25_34" | "35_44" | "45_plus";
            /** @description Whether the person was met before; left out when nobody knows. */
            returning?: boolean;
            /** @default false */
            wantsFollowUp?: boolean;
            /** @description In your own words: what the next worker should know. Shown with the contact, in no list. */
            note?: string;
            /**
            * @description ISO 639 code of the language that was interpreted, for this contact only. In no list, and in no report.
            * @enum {string}
            */
            interpreterLanguage?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
          } | {
            /** @constant */
            kind: "group";
            /** @description How many people. */
            people: number;
            /**
            * Format: uuid
            * @description Made by the device: the same author logs a contact with it once, however often it is sent.
            */
            clientKey: string;
            /** Format: uuid */
            outreachSessionId?: string;
            /** @description Where and when, for a contact outside of an outreach session. */
            place?: {
              /**
              * Format: uuid
              * @description Needed by somebody who is in several teams.
              */
              teamId?: string;
              /** Format: uuid */
              areaId: string;
              /** @enum {string} */
              setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
              /** @enum {string} */
              shift: "day" | "late" | "night";
              /**
              * Format: date
              * @description ISO date of the day on which the shift began; not in the future.
              */
              heldOn: string;
            };
            /** @default [] */
            supplies?: {
              /** @enum {string} */
              supply: "condoms" | "lubricant" | "test_kit" | "naloxone" | "hygiene_kit" | "information_card";
              /** @description Pieces. */
              quantity: number;
            }[];
            /** @default [] */
            services?: ("health_education" | "sti_test_offered" | "sti_screening" | "hiv_self_test" | "contraception_information" | "naloxone_training" | "safety_planning" | "accompaniment" | "interpreter" | "rights_advice" | "emotional_support" | "information")[];
            /**
            * @description In the person's own order.
            * @default []
            */
            needs?: ("doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support")[];
            /** @enum {string} */
            genderBand?: "woman" | "man" | "non_binary" | "own_words";
            /** @enum {string} */
            ageBand?: "18_24" | "25_34" | "35_44" | "45_plus";
            /** @description Whether the person was met before; left out when nobody knows. */
            returning?: boolean;
            /** @default false */
            wantsFollowUp?: boolean;
            /** @description In your own words: what the next worker should know. Shown with the contact, in no list. */
            note?: string;
            /**
            * @description ISO 639 code of the language that was interpreted, for this contact only. In no list, and in no report.
            * @enum {string}
            */
            interpreterLanguage?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
          } | {
            /** @constant */
            kind: "regular";
            /** Format: uuid */
            regularId: string;
            /**
            * Format: uuid
            * @description Made by the device: the same author logs a contact with it once, however often it is sent.
            */
            clientKey: string;
            /** Format: uuid */
            outreachSessionId?: string;
            /** @description Where and when, for a contact outside of an outreach session. */
            place?: {
              /**
              * Format: uuid
              * @description Needed by somebody who is in several teams.
              */
              teamId?: string;
              /** Format: uuid */
              areaId: string;
              /** @enum {string} */
              setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
              /** @enum {string} */
              shift: "day" | "late" | "night";
              /**
              * Format: date
              * @description ISO date of the day on which the shift began; not in the future.
              */
              heldOn: string;
            };
            /** @default [] */
            supplies?: {
              /** @enum {string} */
              supply: "condoms" | "lubricant" | "test_kit" | "naloxone" | "hygiene_kit" | "information_card";
              /** @description Pieces. */
              quantity: number;
            }[];
            /** @default [] */
            services?: ("health_education" | "sti_test_offered" | "sti_screening" | "hiv_self_test" | "contraception_information" | "naloxone_training" | "safety_planning" | "accompaniment" | "interpreter" | "rights_advice" | "emotional_support" | "information")[];
            /**
            * @description In the person's own order.
            * @default []
            */
            needs?: ("doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support")[];
            /** @enum {string} */
            genderBand?: "woman" | "man" | "non_binary" | "own_words";
            /** @enum {string} */
            ageBand?: "18_24" | "25_34" | "35_44" | "45_plus";
            /** @description Whether the person was met before; left out when nobody knows. */
            returning?: boolean;
            /** @default false */
            wantsFollowUp?: boolean;
            /** @description In your own words: what the next worker should know. Shown with the contact, in no list. */
            note?: string;
            /**
            * @description ISO 639 code of the language that was interpreted, for this contact only. In no list, and in no report.
            * @enum {string}
            */
            interpreterLanguage?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
          } | {
            /** @constant */
            kind: "case_file";
            /** Format: uuid */
            caseFileId: string;
            /**
            * Format: uuid
            * @description Made by the device: the same author logs a contact with it once, however often it is sent.
            */
            clientKey: string;
            /** Format: uuid */
            outreachSessionId?: string;
            /** @description Where and when, for a contact outside of an outreach session. */
            place?: {
              /**
              * Format: uuid
              * @description Needed by somebody who is in several teams.
              */
              teamId?: string;
              /** Format: uuid */
              areaId: string;
              /** @enum {string} */
              setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
              /** @enum {string} */
              shift: "day" | "late" | "night";
              /**
              * Format: date
              * @description ISO date of the day on which the shift began; not in the future.
              */
              heldOn: string;
            };
            /** @default [] */
            supplies?: {
              /** @enum {string} */
              supply: "condoms" | "lubricant" | "test_kit" | "naloxone" | "hygiene_kit" | "information_card";
              /** @description Pieces. */
              quantity: number;
            }[];
            /** @default [] */
            services?: ("health_education" | "sti_test_offered" | "sti_screening" | "hiv_self_test" | "contraception_information" | "naloxone_training" | "safety_planning" | "accompaniment" | "interpreter" | "rights_advice" | "emotional_support" | "information")[];
            /**
            * @description In the person's own order.
            * @default []
            */
            needs?: ("doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support")[];
            /** @enum {string} */
            genderBand?: "woman" | "man" | "non_binary" | "own_words";
            /** @enum {string} */
            ageBand?: "18_24" | "25_34" | "35_44" | "45_plus";
            /** @description Whether the person was met before; left out when nobody knows. */
            returning?: boolean;
            /** @default false */
            wantsFollowUp?: boolean;
            /** @description In your own words: what the next worker should know. Shown with the contact, in no list. */
            note?: string;
            /**
            * @description ISO 639 code of the language that was interpreted, for this contact only. In no list, and in no report.
            * @enum {string}
            */
            interpreterLanguage?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
          })[];
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            results: {
              index: number;
              /** @enum {string} */
              status: "logged" | "already_there" | "refused";
              /** Format: uuid */
              id?: string;
              version?: number;
              problem?: {
                /** @description As in a problem document. */
                type: string;
                status: number;
                errors?: {
                  pointer: string;
                  code: string;
                }[];
              };
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  contactsRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "synced" | "corrected" | "voided";
            version: number;
            /** @enum {string} */
            kind: "anonymous" | "group" | "regular" | "case_file";
            /** @description 0 once it is voided. */
            people: number;
            /** Format: uuid */
            teamId: string;
            /** Format: uuid */
            outreachSessionId?: string;
            /** Format: uuid */
            areaId?: string;
            /** @enum {string} */
            setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
            /** @enum {string} */
            shift?: "day" | "late" | "night";
            /** Format: date */
            heldOn: string;
            /** Format: uuid */
            regularId?: string;
            /** Format: uuid */
            caseFileId?: string;
            supplies: {
              /** @enum {string} */
              supply: "condoms" | "lubricant" | "test_kit" | "naloxone" | "hygiene_kit" | "information_card";
              quantity: number;
            }[];
            services: ("health_education" | "sti_test_offered" | "sti_screening" | "hiv_self_test" | "contraception_information" | "naloxone_training" | "safety_planning" | "accompaniment" | "interpreter" | "rights_advice" | "emotional_support" | "information")[];
            needs: ("doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support")[];
            /** @enum {string} */
            genderBand?: "woman" | "man" | "non_binary" | "own_words";
            /** @enum {string} */
            ageBand?: "18_24" | "25_34" | "35_44" | "45_plus";
            returning?: boolean;
            wantsFollowUp: boolean;
            /** @enum {string} */
            voidReason?: "entered_twice" | "wrong_person" | "person_asked" | "mistake";
            /** @description Whether you logged it. Its author may correct or void it for seven days. */
            mine: boolean;
            /** @description In your own words: what the next worker should know. Shown with the contact, in no list. */
            note?: string;
            /**
            * @description ISO 639 code of the language that was interpreted, for this contact only. In no list, and in no report.
            * @enum {string}
            */
            interpreterLanguage?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  contactsCorrect: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description For a group only. */
          people?: number;
          /** Format: uuid */
          outreachSessionId?: string;
          /** @description Where and when, for a contact outside of an outreach session. */
          place?: {
            /**
            * Format: uuid
            * @description Needed by somebody who is in several teams.
            */
            teamId?: string;
            /** Format: uuid */
            areaId: string;
            /** @enum {string} */
            setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
            /** @enum {string} */
            shift: "day" | "late" | "night";
            /**
            * Format: date
            * @description ISO date of the day on which the shift began; not in the future.
            */
            heldOn: string;
          };
          /** @default [] */
          supplies?: {
            /** @enum {string} */
            supply: "condoms" | "lubricant" | "test_kit" | "naloxone" | "hygiene_kit" | "information_card";
            /** @description Pieces. */
            quantity: number;
          }[];
          /** @default [] */
          services?: ("health_education" | "sti_test_offered" | "sti_screening" | "hiv_self_test" | "contraception_information" | "naloxone_training" | "safety_planning" | "accompaniment" | "interpreter" | "rights_advice" | "emotional_support" | "information")[];
          /**
          * @description In the person's own order.
          * @default []
          */
          needs?: ("doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support")[];
          /** @enum {string} */
          genderBand?: "woman" | "man" | "non_binary" | "own_words";
          /** @enum {string} */
          ageBand?: "18_24" | "25_34" | "35_44" | "45_plus";
          /** @description Whether the person was met before; left out when nobody knows. */
          returning?: boolean;
          /** @default false */
          wantsFollowUp?: boolean;
          /** @description In your own words: what the next worker should know. Shown with the contact, in no list. */
          note?: string;
          /**
          * @description ISO 639 code of the language that was interpreted, for this contact only. In no list, and in no report.
          * @enum {string}
          */
          interpreterLanguage?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "synced" | "corrected" | "voided";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  contactsVoid: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          reason: "entered_twice" | "wrong_person" | "person_asked" | "mistake";
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "synced" | "corrected" | "voided";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sealedDocumentsCoverSet: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description Version of the list of adviser keys. */
            listVersion: number;
            /** @description How many to seal anew today; ask again until it is done. */
            share: number;
            progress: {
              /** @description Sealed for others than the list and the person say. */
              stale: number;
              /** @description Not yet sealed anew this week. */
              uncovered: number;
              every: number;
            };
            items: {
              /** Format: uuid */
              caseFileId: string;
              /** Format: uuid */
              token: string;
              /** @description Base64. */
              current: string;
              /** @description The generation before, in base64. */
              previous: string;
              /** @description Advisers to seal to, beside the recovery key: without those whom the person excludes. */
              sealTo: string[];
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  deviceCredentialsMake: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description Shown this once. Send it as `Authorization: Parasol-Device TOKEN`. */
            token: string;
            /** Format: date-time */
            expiresAt: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  deviceCredentialsEnd: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sessionsDevices: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              kind: "phone" | "tablet" | "laptop" | "desktop";
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              lastSeenAt: string;
              current: boolean;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sessionsRevokeDevice: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  entriesByHandCreate: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          description: string | null;
          phone: string | null;
          email: string | null;
          url: string | null;
          /** @description In which one is understood there. */
          languages: ("am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh")[];
          /** @description What it costs; 0 where it costs nothing, null where nobody knows. */
          price: {
            amount: number;
            currency: string;
          } | null;
          /** @description What one must bring. */
          documents: string[];
          hours: {
            days: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
            opensAt: string;
            closesAt: string;
          }[];
          /** @description How one gets there, or an appointment. */
          howToCome: string | null;
          name: string;
          organisationName: string;
          address: {
            street: string;
            city: string;
            postalCode: string;
            country: string;
          } | null;
          areaServed: string | null;
          serviceFamilies: ("health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare")[];
          /** @description Nobody asks who one is. Null where nobody knows. */
          noIdNeeded: boolean | null;
          /** @description Nobody asks for insurance. Null where nobody knows. */
          noInsuranceNeeded: boolean | null;
          /** @description One can come without an appointment. Null where nobody knows. */
          walkIn: boolean | null;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  directoryEntriesRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            name: string;
            organisationName: string;
            /** @enum {string} */
            status: "active" | "inactive" | "defunct" | "temporarily closed";
            serviceFamilies: ("health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare")[];
            /** @description Nobody asks who one is. Null where nobody knows. */
            noIdNeeded: boolean | null;
            /** @description Nobody asks for insurance. Null where nobody knows. */
            noInsuranceNeeded: boolean | null;
            /** @description One can come without an appointment. Null where nobody knows. */
            walkIn: boolean | null;
            /** @description Police are there at times. Null where nobody knows. */
            policePresent: boolean | null;
            /** @description Whoever works there has a duty to tell authorities what they hear. Null where nobody knows. */
            mustReport: boolean | null;
            /** @description Its name tells what somebody comes for: its card is shown, and nobody is referred to it. */
            reveals: boolean;
            languages: string[];
            /** @enum {string} */
            cost: "free" | "paid" | "unknown";
            documentsDemanded: number;
            /** @description Absent where its hours are not known. */
            openNow?: boolean;
            reviewedOn: string | null;
            /** @description Nobody has looked whether it is still right for longer than the organisation allows. */
            stale: boolean;
            rating: {
              /** @description How many workers have rated it. */
              count: number;
              /** @description Of their ratings, 1 to 5; told from the third on. */
              mean?: number;
            };
            /** @description The partner that it is a service of, to whom a referral goes. */
            partnerOrganisationId: string | null;
            /** @description The worker who looked last. */
            reviewedBy: string | null;
            /** @description How you rated it. */
            ownRating: number | null;
            /** @description Written down here, and changed here; the others came with a package. */
            byHand: boolean;
            /** @description As in HSDS 3. */
            service: {
              /** Format: uuid */
              id: string;
              name: string;
              alternate_name?: string;
              description?: string;
              /** Format: uri */
              url?: string;
              /** Format: email */
              email?: string;
              /** @enum {string} */
              status: "active" | "inactive" | "defunct" | "temporarily closed";
              interpretation_services?: string;
              application_process?: string;
              fees_description?: string;
              wait_time?: string;
              fees?: string;
              accreditations?: string;
              eligibility_description?: string;
              minimum_age?: number;
              maximum_age?: number;
              /** Format: date */
              assured_date?: string;
              /** Format: email */
              assurer_email?: string;
              licenses?: string;
              alert?: string;
              /** Format: date-time */
              last_modified?: string;
              phones?: {
                /** Format: uuid */
                id: string;
                number: string;
                extension?: number;
                type?: string;
                description?: string;
                languages?: {
                  /** Format: uuid */
                  id: string;
                  name?: string;
                  code?: string;
                  note?: string;
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
              schedules?: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                valid_from?: string;
                /** Format: date */
                valid_to?: string;
                /** Format: date */
                dtstart?: string;
                timezone?: number;
                /** Format: date */
                until?: string;
                count?: number;
                /** @enum {string} */
                wkst?: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
                /** @enum {string} */
                freq?: "WEEKLY" | "MONTHLY";
                interval?: number;
                byday?: string;
                byweekno?: string;
                bymonthday?: string;
                byyearday?: string;
                description?: string;
                opens_at?: string;
                closes_at?: string;
                /** Format: uri */
                schedule_link?: string;
                attending_type?: string;
                notes?: string;
              }[];
              service_areas?: {
                /** Format: uuid */
                id: string;
                name?: string;
                description?: string;
                extent?: string;
                extent_type?: string;
                /** Format: uri */
                uri?: string;
              }[];
              languages?: {
                /** Format: uuid */
                id: string;
                name?: string;
                code?: string;
                note?: string;
              }[];
              cost_options?: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                valid_from?: string;
                /** Format: date */
                valid_to?: string;
                option?: string;
                currency?: string;
                amount?: number;
                amount_description?: string;
              }[];
              required_documents?: {
                /** Format: uuid */
                id: string;
                document?: string;
                /** Format: uri */
                uri?: string;
              }[];
              contacts?: {
                /** Format: uuid */
                id: string;
                name?: string;
                title?: string;
                department?: string;
                /** Format: email */
                email?: string;
                phones?: {
                  /** Format: uuid */
                  id: string;
                  number: string;
                  extension?: number;
                  type?: string;
                  description?: string;
                  languages?: {
                    /** Format: uuid */
                    id: string;
                    name?: string;
                    code?: string;
                    note?: string;
                  }[];
                  attributes?: {
                    /** Format: uuid */
                    id: string;
                    link_type?: string;
                    link_entity?: string;
                    value?: string;
                    taxonomy_term?: {
                      /** Format: uuid */
                      id: string;
                      code?: string;
                      name: string;
                      description: string;
                      /** Format: uuid */
                      parent_id?: string;
                      taxonomy?: string;
                      taxonomy_detail?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        /** Format: uri */
                        uri?: string;
                        version?: string;
                      };
                      language?: string;
                      /** Format: uri */
                      term_uri?: string;
                    };
                  }[];
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
              attributes?: {
                /** Format: uuid */
                id: string;
                link_type?: string;
                link_entity?: string;
                value?: string;
                taxonomy_term?: {
                  /** Format: uuid */
                  id: string;
                  code?: string;
                  name: string;
                  description: string;
                  /** Format: uuid */
                  parent_id?: string;
                  taxonomy?: string;
                  taxonomy_detail?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    description: string;
                    /** Format: uri */
                    uri?: string;
                    version?: string;
                  };
                  language?: string;
                  /** Format: uri */
                  term_uri?: string;
                };
              }[];
              service_at_locations?: {
                /** Format: uuid */
                id: string;
                description?: string;
                /** Format: uuid */
                location_id: string;
                contacts?: {
                  /** Format: uuid */
                  id: string;
                  name?: string;
                  title?: string;
                  department?: string;
                  /** Format: email */
                  email?: string;
                  phones?: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                    extension?: number;
                    type?: string;
                    description?: string;
                    languages?: {
                      /** Format: uuid */
                      id: string;
                      name?: string;
                      code?: string;
                      note?: string;
                    }[];
                    attributes?: {
                      /** Format: uuid */
                      id: string;
                      link_type?: string;
                      link_entity?: string;
                      value?: string;
                      taxonomy_term?: {
                        /** Format: uuid */
                        id: string;
                        code?: string;
                        name: string;
                        description: string;
                        /** Format: uuid */
                        parent_id?: string;
                        taxonomy?: string;
                        taxonomy_detail?: {
                          /** Format: uuid */
                          id: string;
                          name: string;
                          description: string;
                          /** Format: uri */
                          uri?: string;
                          version?: string;
                        };
                        language?: string;
                        /** Format: uri */
                        term_uri?: string;
                      };
                    }[];
                  }[];
                  attributes?: {
                    /** Format: uuid */
                    id: string;
                    link_type?: string;
                    link_entity?: string;
                    value?: string;
                    taxonomy_term?: {
                      /** Format: uuid */
                      id: string;
                      code?: string;
                      name: string;
                      description: string;
                      /** Format: uuid */
                      parent_id?: string;
                      taxonomy?: string;
                      taxonomy_detail?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        /** Format: uri */
                        uri?: string;
                        version?: string;
                      };
                      language?: string;
                      /** Format: uri */
                      term_uri?: string;
                    };
                  }[];
                }[];
                phones?: {
                  /** Format: uuid */
                  id: string;
                  number: string;
                  extension?: number;
                  type?: string;
                  description?: string;
                  languages?: {
                    /** Format: uuid */
                    id: string;
                    name?: string;
                    code?: string;
                    note?: string;
                  }[];
                  attributes?: {
                    /** Format: uuid */
                    id: string;
                    link_type?: string;
                    link_entity?: string;
                    value?: string;
                    taxonomy_term?: {
                      /** Format: uuid */
                      id: string;
                      code?: string;
                      name: string;
                      description: string;
                      /** Format: uuid */
                      parent_id?: string;
                      taxonomy?: string;
                      taxonomy_detail?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        /** Format: uri */
                        uri?: string;
                        version?: string;
                      };
                      language?: string;
                      /** Format: uri */
                      term_uri?: string;
                    };
                  }[];
                }[];
                schedules?: {
                  /** Format: uuid */
                  id: string;
                  /** Format: date */
                  valid_from?: string;
                  /** Format: date */
                  valid_to?: string;
                  /** Format: date */
                  dtstart?: string;
                  timezone?: number;
                  /** Format: date */
                  until?: string;
                  count?: number;
                  /** @enum {string} */
                  wkst?: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
                  /** @enum {string} */
                  freq?: "WEEKLY" | "MONTHLY";
                  interval?: number;
                  byday?: string;
                  byweekno?: string;
                  bymonthday?: string;
                  byyearday?: string;
                  description?: string;
                  opens_at?: string;
                  closes_at?: string;
                  /** Format: uri */
                  schedule_link?: string;
                  attending_type?: string;
                  notes?: string;
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
            };
            /** @description As in HSDS 3. */
            organization: {
              /** Format: uuid */
              id: string;
              name: string;
              alternate_name?: string;
              description: string;
              /** Format: email */
              email?: string;
              /** Format: uri */
              website?: string;
              year_incorporated?: number;
              /** Format: uri */
              uri?: string;
              /** Format: uuid */
              parent_organization_id?: string;
              contacts?: {
                /** Format: uuid */
                id: string;
                name?: string;
                title?: string;
                department?: string;
                /** Format: email */
                email?: string;
                phones?: {
                  /** Format: uuid */
                  id: string;
                  number: string;
                  extension?: number;
                  type?: string;
                  description?: string;
                  languages?: {
                    /** Format: uuid */
                    id: string;
                    name?: string;
                    code?: string;
                    note?: string;
                  }[];
                  attributes?: {
                    /** Format: uuid */
                    id: string;
                    link_type?: string;
                    link_entity?: string;
                    value?: string;
                    taxonomy_term?: {
                      /** Format: uuid */
                      id: string;
                      code?: string;
                      name: string;
                      description: string;
                      /** Format: uuid */
                      parent_id?: string;
                      taxonomy?: string;
                      taxonomy_detail?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        /** Format: uri */
                        uri?: string;
                        version?: string;
                      };
                      language?: string;
                      /** Format: uri */
                      term_uri?: string;
                    };
                  }[];
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
              phones?: {
                /** Format: uuid */
                id: string;
                number: string;
                extension?: number;
                type?: string;
                description?: string;
                languages?: {
                  /** Format: uuid */
                  id: string;
                  name?: string;
                  code?: string;
                  note?: string;
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
              organization_identifiers?: {
                /** Format: uuid */
                id: string;
                identifier_scheme?: string;
                identifier_type: string;
                identifier: string;
              }[];
              attributes?: {
                /** Format: uuid */
                id: string;
                link_type?: string;
                link_entity?: string;
                value?: string;
                taxonomy_term?: {
                  /** Format: uuid */
                  id: string;
                  code?: string;
                  name: string;
                  description: string;
                  /** Format: uuid */
                  parent_id?: string;
                  taxonomy?: string;
                  taxonomy_detail?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    description: string;
                    /** Format: uri */
                    uri?: string;
                    version?: string;
                  };
                  language?: string;
                  /** Format: uri */
                  term_uri?: string;
                };
              }[];
            };
            /** @description As in HSDS 3. */
            locations: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              location_type: "physical" | "postal" | "virtual";
              /** Format: uri */
              url?: string;
              name?: string;
              alternate_name?: string;
              description?: string;
              transportation?: string;
              latitude?: number;
              longitude?: number;
              external_identifier?: string;
              external_identifier_type?: string;
              languages?: {
                /** Format: uuid */
                id: string;
                name?: string;
                code?: string;
                note?: string;
              }[];
              addresses?: {
                /** Format: uuid */
                id: string;
                attention?: string;
                address_1: string;
                address_2?: string;
                city: string;
                region?: string;
                state_province: string;
                postal_code: string;
                country: string;
                /** @enum {string} */
                address_type: "physical" | "postal" | "virtual";
              }[];
              contacts?: {
                /** Format: uuid */
                id: string;
                name?: string;
                title?: string;
                department?: string;
                /** Format: email */
                email?: string;
                phones?: {
                  /** Format: uuid */
                  id: string;
                  number: string;
                  extension?: number;
                  type?: string;
                  description?: string;
                  languages?: {
                    /** Format: uuid */
                    id: string;
                    name?: string;
                    code?: string;
                    note?: string;
                  }[];
                  attributes?: {
                    /** Format: uuid */
                    id: string;
                    link_type?: string;
                    link_entity?: string;
                    value?: string;
                    taxonomy_term?: {
                      /** Format: uuid */
                      id: string;
                      code?: string;
                      name: string;
                      description: string;
                      /** Format: uuid */
                      parent_id?: string;
                      taxonomy?: string;
                      taxonomy_detail?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        /** Format: uri */
                        uri?: string;
                        version?: string;
                      };
                      language?: string;
                      /** Format: uri */
                      term_uri?: string;
                    };
                  }[];
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
              accessibility?: {
                /** Format: uuid */
                id: string;
                description?: string;
                details?: string;
                /** Format: uri */
                url?: string;
              }[];
              phones?: {
                /** Format: uuid */
                id: string;
                number: string;
                extension?: number;
                type?: string;
                description?: string;
                languages?: {
                  /** Format: uuid */
                  id: string;
                  name?: string;
                  code?: string;
                  note?: string;
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
              schedules?: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                valid_from?: string;
                /** Format: date */
                valid_to?: string;
                /** Format: date */
                dtstart?: string;
                timezone?: number;
                /** Format: date */
                until?: string;
                count?: number;
                /** @enum {string} */
                wkst?: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
                /** @enum {string} */
                freq?: "WEEKLY" | "MONTHLY";
                interval?: number;
                byday?: string;
                byweekno?: string;
                bymonthday?: string;
                byyearday?: string;
                description?: string;
                opens_at?: string;
                closes_at?: string;
                /** Format: uri */
                schedule_link?: string;
                attending_type?: string;
                notes?: string;
              }[];
              attributes?: {
                /** Format: uuid */
                id: string;
                link_type?: string;
                link_entity?: string;
                value?: string;
                taxonomy_term?: {
                  /** Format: uuid */
                  id: string;
                  code?: string;
                  name: string;
                  description: string;
                  /** Format: uuid */
                  parent_id?: string;
                  taxonomy?: string;
                  taxonomy_detail?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    description: string;
                    /** Format: uri */
                    uri?: string;
                    version?: string;
                  };
                  language?: string;
                  /** Format: uri */
                  term_uri?: string;
                };
              }[];
            }[];
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  directoryEntriesChange: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          serviceFamilies: ("health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare")[];
          /** @description Nobody asks who one is. Null where nobody knows. */
          noIdNeeded: boolean | null;
          /** @description Nobody asks for insurance. Null where nobody knows. */
          noInsuranceNeeded: boolean | null;
          /** @description One can come without an appointment. Null where nobody knows. */
          walkIn: boolean | null;
          /** @description Police are there at times. Null where nobody knows. */
          policePresent: boolean | null;
          /** @description Whoever works there has a duty to tell authorities what they hear. Null where nobody knows. */
          mustReport: boolean | null;
          /** @description Its name tells what somebody comes for: its card is shown, and nobody is referred to it. */
          reveals: boolean;
          /** @enum {string} */
          status: "active" | "inactive" | "defunct" | "temporarily closed";
          partnerOrganisationId: string | null;
          /** @description What whoever reads the entry must know first. */
          alert: string | null;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  entriesByHandRemove: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  directoryEntriesCard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            name: string;
            organisationName: string;
            languages: string[];
            /** @enum {string} */
            cost: "free" | "paid" | "unknown";
            /** @description Nobody asks who one is. Null where nobody knows. */
            noIdNeeded: boolean | null;
            /** @description Nobody asks for insurance. Null where nobody knows. */
            noInsuranceNeeded: boolean | null;
            /** @description One can come without an appointment. Null where nobody knows. */
            walkIn: boolean | null;
            /** @description As in HSDS 3. */
            service: {
              /** Format: uuid */
              id: string;
              name: string;
              alternate_name?: string;
              description?: string;
              /** Format: uri */
              url?: string;
              /** Format: email */
              email?: string;
              /** @enum {string} */
              status: "active" | "inactive" | "defunct" | "temporarily closed";
              interpretation_services?: string;
              application_process?: string;
              fees_description?: string;
              wait_time?: string;
              fees?: string;
              accreditations?: string;
              eligibility_description?: string;
              minimum_age?: number;
              maximum_age?: number;
              /** Format: date */
              assured_date?: string;
              /** Format: email */
              assurer_email?: string;
              licenses?: string;
              alert?: string;
              /** Format: date-time */
              last_modified?: string;
              phones?: {
                /** Format: uuid */
                id: string;
                number: string;
                extension?: number;
                type?: string;
                description?: string;
                languages?: {
                  /** Format: uuid */
                  id: string;
                  name?: string;
                  code?: string;
                  note?: string;
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
              schedules?: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                valid_from?: string;
                /** Format: date */
                valid_to?: string;
                /** Format: date */
                dtstart?: string;
                timezone?: number;
                /** Format: date */
                until?: string;
                count?: number;
                /** @enum {string} */
                wkst?: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
                /** @enum {string} */
                freq?: "WEEKLY" | "MONTHLY";
                interval?: number;
                byday?: string;
                byweekno?: string;
                bymonthday?: string;
                byyearday?: string;
                description?: string;
                opens_at?: string;
                closes_at?: string;
                /** Format: uri */
                schedule_link?: string;
                attending_type?: string;
                notes?: string;
              }[];
              service_areas?: {
                /** Format: uuid */
                id: string;
                name?: string;
                description?: string;
                extent?: string;
                extent_type?: string;
                /** Format: uri */
                uri?: string;
              }[];
              languages?: {
                /** Format: uuid */
                id: string;
                name?: string;
                code?: string;
                note?: string;
              }[];
              cost_options?: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                valid_from?: string;
                /** Format: date */
                valid_to?: string;
                option?: string;
                currency?: string;
                amount?: number;
                amount_description?: string;
              }[];
              required_documents?: {
                /** Format: uuid */
                id: string;
                document?: string;
                /** Format: uri */
                uri?: string;
              }[];
              contacts?: {
                /** Format: uuid */
                id: string;
                name?: string;
                title?: string;
                department?: string;
                /** Format: email */
                email?: string;
                phones?: {
                  /** Format: uuid */
                  id: string;
                  number: string;
                  extension?: number;
                  type?: string;
                  description?: string;
                  languages?: {
                    /** Format: uuid */
                    id: string;
                    name?: string;
                    code?: string;
                    note?: string;
                  }[];
                  attributes?: {
                    /** Format: uuid */
                    id: string;
                    link_type?: string;
                    link_entity?: string;
                    value?: string;
                    taxonomy_term?: {
                      /** Format: uuid */
                      id: string;
                      code?: string;
                      name: string;
                      description: string;
                      /** Format: uuid */
                      parent_id?: string;
                      taxonomy?: string;
                      taxonomy_detail?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        /** Format: uri */
                        uri?: string;
                        version?: string;
                      };
                      language?: string;
                      /** Format: uri */
                      term_uri?: string;
                    };
                  }[];
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
              attributes?: {
                /** Format: uuid */
                id: string;
                link_type?: string;
                link_entity?: string;
                value?: string;
                taxonomy_term?: {
                  /** Format: uuid */
                  id: string;
                  code?: string;
                  name: string;
                  description: string;
                  /** Format: uuid */
                  parent_id?: string;
                  taxonomy?: string;
                  taxonomy_detail?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    description: string;
                    /** Format: uri */
                    uri?: string;
                    version?: string;
                  };
                  language?: string;
                  /** Format: uri */
                  term_uri?: string;
                };
              }[];
              service_at_locations?: {
                /** Format: uuid */
                id: string;
                description?: string;
                /** Format: uuid */
                location_id: string;
                contacts?: {
                  /** Format: uuid */
                  id: string;
                  name?: string;
                  title?: string;
                  department?: string;
                  /** Format: email */
                  email?: string;
                  phones?: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                    extension?: number;
                    type?: string;
                    description?: string;
                    languages?: {
                      /** Format: uuid */
                      id: string;
                      name?: string;
                      code?: string;
                      note?: string;
                    }[];
                    attributes?: {
                      /** Format: uuid */
                      id: string;
                      link_type?: string;
                      link_entity?: string;
                      value?: string;
                      taxonomy_term?: {
                        /** Format: uuid */
                        id: string;
                        code?: string;
                        name: string;
                        description: string;
                        /** Format: uuid */
                        parent_id?: string;
                        taxonomy?: string;
                        taxonomy_detail?: {
                          /** Format: uuid */
                          id: string;
                          name: string;
                          description: string;
                          /** Format: uri */
                          uri?: string;
                          version?: string;
                        };
                        language?: string;
                        /** Format: uri */
                        term_uri?: string;
                      };
                    }[];
                  }[];
                  attributes?: {
                    /** Format: uuid */
                    id: string;
                    link_type?: string;
                    link_entity?: string;
                    value?: string;
                    taxonomy_term?: {
                      /** Format: uuid */
                      id: string;
                      code?: string;
                      name: string;
                      description: string;
                      /** Format: uuid */
                      parent_id?: string;
                      taxonomy?: string;
                      taxonomy_detail?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        /** Format: uri */
                        uri?: string;
                        version?: string;
                      };
                      language?: string;
                      /** Format: uri */
                      term_uri?: string;
                    };
                  }[];
                }[];
                phones?: {
                  /** Format: uuid */
                  id: string;
                  number: string;
                  extension?: number;
                  type?: string;
                  description?: string;
                  languages?: {
                    /** Format: uuid */
                    id: string;
                    name?: string;
                    code?: string;
                    note?: string;
                  }[];
                  attributes?: {
                    /** Format: uuid */
                    id: string;
                    link_type?: string;
                    link_entity?: string;
                    value?: string;
                    taxonomy_term?: {
                      /** Format: uuid */
                      id: string;
                      code?: string;
                      name: string;
                      description: string;
                      /** Format: uuid */
                      parent_id?: string;
                      taxonomy?: string;
                      taxonomy_detail?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        /** Format: uri */
                        uri?: string;
                        version?: string;
                      };
                      language?: string;
                      /** Format: uri */
                      term_uri?: string;
                    };
                  }[];
                }[];
                schedules?: {
                  /** Format: uuid */
                  id: string;
                  /** Format: date */
                  valid_from?: string;
                  /** Format: date */
                  valid_to?: string;
                  /** Format: date */
                  dtstart?: string;
                  timezone?: number;
                  /** Format: date */
                  until?: string;
                  count?: number;
                  /** @enum {string} */
                  wkst?: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
                  /** @enum {string} */
                  freq?: "WEEKLY" | "MONTHLY";
                  interval?: number;
                  byday?: string;
                  byweekno?: string;
                  bymonthday?: string;
                  byyearday?: string;
                  description?: string;
                  opens_at?: string;
                  closes_at?: string;
                  /** Format: uri */
                  schedule_link?: string;
                  attending_type?: string;
                  notes?: string;
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
            };
            /** @description As in HSDS 3. */
            organization: {
              /** Format: uuid */
              id: string;
              name: string;
              alternate_name?: string;
              description: string;
              /** Format: email */
              email?: string;
              /** Format: uri */
              website?: string;
              year_incorporated?: number;
              /** Format: uri */
              uri?: string;
              /** Format: uuid */
              parent_organization_id?: string;
              contacts?: {
                /** Format: uuid */
                id: string;
                name?: string;
                title?: string;
                department?: string;
                /** Format: email */
                email?: string;
                phones?: {
                  /** Format: uuid */
                  id: string;
                  number: string;
                  extension?: number;
                  type?: string;
                  description?: string;
                  languages?: {
                    /** Format: uuid */
                    id: string;
                    name?: string;
                    code?: string;
                    note?: string;
                  }[];
                  attributes?: {
                    /** Format: uuid */
                    id: string;
                    link_type?: string;
                    link_entity?: string;
                    value?: string;
                    taxonomy_term?: {
                      /** Format: uuid */
                      id: string;
                      code?: string;
                      name: string;
                      description: string;
                      /** Format: uuid */
                      parent_id?: string;
                      taxonomy?: string;
                      taxonomy_detail?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        /** Format: uri */
                        uri?: string;
                        version?: string;
                      };
                      language?: string;
                      /** Format: uri */
                      term_uri?: string;
                    };
                  }[];
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
              phones?: {
                /** Format: uuid */
                id: string;
                number: string;
                extension?: number;
                type?: string;
                description?: string;
                languages?: {
                  /** Format: uuid */
                  id: string;
                  name?: string;
                  code?: string;
                  note?: string;
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
              organization_identifiers?: {
                /** Format: uuid */
                id: string;
                identifier_scheme?: string;
                identifier_type: string;
                identifier: string;
              }[];
              attributes?: {
                /** Format: uuid */
                id: string;
                link_type?: string;
                link_entity?: string;
                value?: string;
                taxonomy_term?: {
                  /** Format: uuid */
                  id: string;
                  code?: string;
                  name: string;
                  description: string;
                  /** Format: uuid */
                  parent_id?: string;
                  taxonomy?: string;
                  taxonomy_detail?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    description: string;
                    /** Format: uri */
                    uri?: string;
                    version?: string;
                  };
                  language?: string;
                  /** Format: uri */
                  term_uri?: string;
                };
              }[];
            };
            /** @description As in HSDS 3. */
            locations: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              location_type: "physical" | "postal" | "virtual";
              /** Format: uri */
              url?: string;
              name?: string;
              alternate_name?: string;
              description?: string;
              transportation?: string;
              latitude?: number;
              longitude?: number;
              external_identifier?: string;
              external_identifier_type?: string;
              languages?: {
                /** Format: uuid */
                id: string;
                name?: string;
                code?: string;
                note?: string;
              }[];
              addresses?: {
                /** Format: uuid */
                id: string;
                attention?: string;
                address_1: string;
                address_2?: string;
                city: string;
                region?: string;
                state_province: string;
                postal_code: string;
                country: string;
                /** @enum {string} */
                address_type: "physical" | "postal" | "virtual";
              }[];
              contacts?: {
                /** Format: uuid */
                id: string;
                name?: string;
                title?: string;
                department?: string;
                /** Format: email */
                email?: string;
                phones?: {
                  /** Format: uuid */
                  id: string;
                  number: string;
                  extension?: number;
                  type?: string;
                  description?: string;
                  languages?: {
                    /** Format: uuid */
                    id: string;
                    name?: string;
                    code?: string;
                    note?: string;
                  }[];
                  attributes?: {
                    /** Format: uuid */
                    id: string;
                    link_type?: string;
                    link_entity?: string;
                    value?: string;
                    taxonomy_term?: {
                      /** Format: uuid */
                      id: string;
                      code?: string;
                      name: string;
                      description: string;
                      /** Format: uuid */
                      parent_id?: string;
                      taxonomy?: string;
                      taxonomy_detail?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        /** Format: uri */
                        uri?: string;
                        version?: string;
                      };
                      language?: string;
                      /** Format: uri */
                      term_uri?: string;
                    };
                  }[];
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
              accessibility?: {
                /** Format: uuid */
                id: string;
                description?: string;
                details?: string;
                /** Format: uri */
                url?: string;
              }[];
              phones?: {
                /** Format: uuid */
                id: string;
                number: string;
                extension?: number;
                type?: string;
                description?: string;
                languages?: {
                  /** Format: uuid */
                  id: string;
                  name?: string;
                  code?: string;
                  note?: string;
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
              }[];
              schedules?: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                valid_from?: string;
                /** Format: date */
                valid_to?: string;
                /** Format: date */
                dtstart?: string;
                timezone?: number;
                /** Format: date */
                until?: string;
                count?: number;
                /** @enum {string} */
                wkst?: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
                /** @enum {string} */
                freq?: "WEEKLY" | "MONTHLY";
                interval?: number;
                byday?: string;
                byweekno?: string;
                bymonthday?: string;
                byyearday?: string;
                description?: string;
                opens_at?: string;
                closes_at?: string;
                /** Format: uri */
                schedule_link?: string;
                attending_type?: string;
                notes?: string;
              }[];
              attributes?: {
                /** Format: uuid */
                id: string;
                link_type?: string;
                link_entity?: string;
                value?: string;
                taxonomy_term?: {
                  /** Format: uuid */
                  id: string;
                  code?: string;
                  name: string;
                  description: string;
                  /** Format: uuid */
                  parent_id?: string;
                  taxonomy?: string;
                  taxonomy_detail?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    description: string;
                    /** Format: uri */
                    uri?: string;
                    version?: string;
                  };
                  language?: string;
                  /** Format: uri */
                  term_uri?: string;
                };
              }[];
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  directoryEntriesRate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          rating: number;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  directoryEntriesReview: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  entriesByHandChange: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          description: string | null;
          phone: string | null;
          email: string | null;
          url: string | null;
          /** @description In which one is understood there. */
          languages: ("am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh")[];
          /** @description What it costs; 0 where it costs nothing, null where nobody knows. */
          price: {
            amount: number;
            currency: string;
          } | null;
          /** @description What one must bring. */
          documents: string[];
          hours: {
            days: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
            opensAt: string;
            closesAt: string;
          }[];
          /** @description How one gets there, or an appointment. */
          howToCome: string | null;
          name: string;
          organisationName: string;
          address: {
            street: string;
            city: string;
            postalCode: string;
            country: string;
          } | null;
          areaServed: string | null;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  directoryPackagesExport: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": string;
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  directoryPackagesTake: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description One HSDS 3 document (JSON), or the files of a data package: datapackage.json and CSV files. */
          files: {
            name: string;
            content: string;
          }[];
          /**
          * @description Of new entries whose package names none.
          * @enum {string}
          */
          serviceFamily?: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            made: number;
            changed: number;
            unchanged: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  entriesByHandWaiting: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              directoryEntryId: string;
              partnerName: string;
              /** Format: date-time */
              proposedAt: string;
              changes: {
                description?: string | null;
                phone?: string | null;
                email?: string | null;
                url?: string | null;
                /** @description In which one is understood there. */
                languages?: ("am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh")[];
                /** @description What it costs; 0 where it costs nothing, null where nobody knows. */
                price?: {
                  amount: number;
                  currency: string;
                } | null;
                /** @description What one must bring. */
                documents?: string[];
                hours?: {
                  days: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
                  opensAt: string;
                  closesAt: string;
                }[];
                /** @description How one gets there, or an appointment. */
                howToCome?: string | null;
              };
              version: number;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  entriesByHandAccept: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "accepted" | "refused" | "withdrawn";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  entriesByHandRefuse: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "accepted" | "refused" | "withdrawn";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  directoryEntriesFind: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description Part of the name of the service, or of whoever runs it. */
          nameHas?: string;
          /** @description Part of the name of a place, of an area served, or of a post code. */
          area?: string;
          /** @enum {string} */
          serviceFamily?: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
          /**
          * @description What somebody wants; stands for the families that help with it.
          * @enum {string}
          */
          need?: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
          /**
          * @description Spoken there.
          * @enum {string}
          */
          language?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
          /**
          * @description Only what costs nothing.
          * @default false
          */
          free?: boolean;
          /**
          * @description Only where nobody asks who one is.
          * @default false
          */
          noIdNeeded?: boolean;
          /**
          * @description Only where no insurance is needed.
          * @default false
          */
          noInsuranceNeeded?: boolean;
          /**
          * @description Only where no document is demanded.
          * @default false
          */
          noDocuments?: boolean;
          /**
          * @description Only where one can come without an appointment.
          * @default false
          */
          walkIn?: boolean;
          /**
          * @description Only where it is known that no police are present.
          * @default false
          */
          noPolice?: boolean;
          /**
          * @description Only what is open at this moment, by its hours.
          * @default false
          */
          openNow?: boolean;
          /**
          * @description Also what is inactive or has ended.
          * @default false
          */
          ended?: boolean;
          /**
          * @description How many at most.
          * @default 50
          */
          limit?: number;
          /** @description The `next` of the page before. */
          cursor?: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              name: string;
              organisationName: string;
              /** @enum {string} */
              status: "active" | "inactive" | "defunct" | "temporarily closed";
              serviceFamilies: ("health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare")[];
              /** @description Nobody asks who one is. Null where nobody knows. */
              noIdNeeded: boolean | null;
              /** @description Nobody asks for insurance. Null where nobody knows. */
              noInsuranceNeeded: boolean | null;
              /** @description One can come without an appointment. Null where nobody knows. */
              walkIn: boolean | null;
              /** @description Police are there at times. Null where nobody knows. */
              policePresent: boolean | null;
              /** @description Whoever works there has a duty to tell authorities what they hear. Null where nobody knows. */
              mustReport: boolean | null;
              /** @description Its name tells what somebody comes for: its card is shown, and nobody is referred to it. */
              reveals: boolean;
              languages: string[];
              /** @enum {string} */
              cost: "free" | "paid" | "unknown";
              documentsDemanded: number;
              /** @description Absent where its hours are not known. */
              openNow?: boolean;
              reviewedOn: string | null;
              /** @description Nobody has looked whether it is still right for longer than the organisation allows. */
              stale: boolean;
              rating: {
                /** @description How many workers have rated it. */
                count: number;
                /** @description Of their ratings, 1 to 5; told from the third on. */
                mean?: number;
              };
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  directoryPackagesRead: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            timeZone: string;
            /** @description After how many days without a review an entry is stale. */
            staleAfterDays: number;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  directoryPackagesSet: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description IANA name. */
          timeZone: string;
          /** @description After how many days without a review an entry is stale. */
          staleAfterDays: number;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            timeZone: string;
            /** @description After how many days without a review an entry is stale. */
            staleAfterDays: number;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  apiDocumentPage: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/html": string;
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  dropsList: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @description Base64. */
              sealed: string;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  dropsLeave: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description An age file of one size for sixteen recipients, in base64: 7692 signs. */
          sealed: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  dropsRemove: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          ids: string[];
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  dutiesList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              teamId: string;
              /** Format: uuid */
              workerId: string;
              /** Format: date-time */
              until: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  dutiesBegin: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          teamId: string;
          /** @description From now; then it ends by itself. */
          hours: number;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  dutiesEnd: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  erasuresReceipt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /**
            * @description `requested` waits for another human; `confirmed`: nobody sees the file any more; `done`: its key is destroyed.
            * @enum {string}
            */
            state: "requested" | "withdrawn" | "confirmed" | "done";
            /** @enum {string} */
            reason: "person_asked" | "kept_long_enough" | "made_by_mistake";
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            confirmedAt?: string;
            /**
            * Format: date-time
            * @description When the key was destroyed without which nothing of the file can be read.
            */
            erasedAt?: string;
            /**
            * Format: date
            * @description The day on which the last backup of the key store is gone that may hold that key.
            */
            lastBackupGoneOn?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversColleagues: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              workerId: string;
              workerName: string;
              /** @description Open files of the supervisor’s teams that they are on. */
              files: number;
              /** @description Unfinished tasks of these teams that they hold. */
              tasks: number;
              /** @description Whether they are on this file already. */
              onFile: boolean;
              /** @description Whether the person wishes for them. */
              wished: boolean;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversGive: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          workerId: string;
          /** @description What the colleague should know; of a file only. They and the supervisors of the team can read it. */
          note?: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "given" | "released";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversRelease: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "given" | "released";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversAsk: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @constant */
          word: "wishes_colleague";
          /** Format: uuid */
          wishedWorkerId: string;
        } | {
          /** @enum {string} */
          word: "leaves_it_to_us" | "wishes_nobody_new";
        } | {
          /** @constant */
          word: "not_reached";
          /** @enum {string} */
          notReached: "no_safe_way" | "no_answer" | "wishes_no_contact" | "no_time";
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "given" | "released";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversRemoveNote: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversList: {
    parameters: {
      query?: {
        state?: "open" | "over";
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              workerId: string;
              workerName: string;
              /** @enum {string} */
              state: "frozen" | "access_ended" | "locked_out" | "closed" | "withdrawn";
              /** Format: date-time */
              begunAt: string;
              /** Format: date-time */
              accessEndedAt?: string;
              /** Format: date-time */
              devicesRevokedAt?: string;
              /** Format: date-time */
              endedAt?: string;
              /** @description What is still to be given to somebody, as far as the reader sees it; absent for administrators. */
              left?: {
                caseFiles: number;
                /** @description Those that hang on no file; the others pass on with it. */
                tasks: number;
              };
              version: number;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversBegin: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          workerId: string;
          /**
          * @description `emergency` ends their access and their devices at once; the work is handed over afterwards.
          * @enum {string}
          */
          order: "planned" | "emergency";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "frozen" | "access_ended" | "locked_out" | "closed" | "withdrawn";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            workerId: string;
            workerName: string;
            /** @enum {string} */
            state: "frozen" | "access_ended" | "locked_out" | "closed" | "withdrawn";
            /** Format: date-time */
            begunAt: string;
            /** Format: date-time */
            accessEndedAt?: string;
            /** Format: date-time */
            devicesRevokedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description What is still to be given to somebody, as far as the reader sees it; absent for administrators. */
            left?: {
              caseFiles: number;
              /** @description Those that hang on no file; the others pass on with it. */
              tasks: number;
            };
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversEndAccess: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "frozen" | "access_ended" | "locked_out" | "closed" | "withdrawn";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversClose: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "frozen" | "access_ended" | "locked_out" | "closed" | "withdrawn";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversRevokeDevices: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "frozen" | "access_ended" | "locked_out" | "closed" | "withdrawn";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversListItems: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              kind: "case_file" | "task" | "referral" | "consent" | "duty";
              /** Format: uuid */
              subjectId: string;
              /** Format: uuid */
              teamId: string;
              /** Format: uuid */
              caseFileId?: string;
              fileCode?: string;
              /**
              * @description Of a task.
              * @enum {string}
              */
              title?: "follow_up" | "call_back" | "arrange_appointment" | "accompany" | "bring_supplies" | "check_in" | "prepare_letter_for_partner" | "carry_referral" | "answer_referral" | "destroy_copies" | "tell_person_the_answer" | "find_another_service" | "remind_of_appointment" | "confirm_with_person" | "review_unanswered_referral" | "find_a_care_team" | "find_who_carries" | "review_lost_contact";
              /** @enum {string} */
              state: "open" | "given" | "released";
              /** @enum {string} */
              word?: "wishes_colleague" | "leaves_it_to_us" | "wishes_nobody_new" | "not_reached";
              /** @enum {string} */
              notReached?: "no_safe_way" | "no_answer" | "wishes_no_contact" | "no_time";
              /** Format: uuid */
              wishedWorkerId?: string;
              /** Format: uuid */
              givenTo?: string;
              version: number;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversLockOut: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "frozen" | "access_ended" | "locked_out" | "closed" | "withdrawn";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  handOversWithdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "frozen" | "access_ended" | "locked_out" | "closed" | "withdrawn";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  healthHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @enum {string} */
            state: "alive" | "ready";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  acceptanceBeginPasskey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description As it stands on the invitation; case, spaces and dashes do not matter. */
          code: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description Who is invited. */
            worker: string;
            organisation: string;
            /** Format: uuid */
            challengeId: string;
            options: {
              rp: {
                id: string;
                name: string;
              };
              user: {
                id: string;
                name: string;
                displayName: string;
              };
              challenge: string;
              pubKeyCredParams: {
                alg: number;
                /** @constant */
                type: "public-key";
              }[];
              timeout: number;
              excludeCredentials: {
                id: string;
                /** @constant */
                type: "public-key";
              }[];
              authenticatorSelection: {
                /** @constant */
                residentKey: "required";
                requireResidentKey: boolean;
                /** @constant */
                userVerification: "required";
              };
              /** @constant */
              attestation: "none";
            };
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  acceptanceFinishPasskey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description As it stands on the invitation; case, spaces and dashes do not matter. */
          code: string;
          /** Format: uuid */
          challengeId: string;
          credential: {
            id: string;
            rawId: string;
            /** @constant */
            type: "public-key";
            authenticatorAttachment?: ("platform" | "cross-platform") | null;
            /** @default {} */
            clientExtensionResults?: {
              credProps?: {
                rk?: boolean;
              };
            };
            response: {
              clientDataJSON: string;
              attestationObject: string;
              authenticatorData?: string;
              publicKey?: string;
              publicKeyAlgorithm?: number;
              transports?: ("ble" | "cable" | "hybrid" | "internal" | "nfc" | "smart-card" | "usb")[];
            };
          };
          /**
          * @description What the worker signs in on; for their own list of devices.
          * @enum {string}
          */
          device: "phone" | "tablet" | "laptop" | "desktop";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            workerId: string;
            /** @description Ten codes for the day on which the app or device is lost; each works once; shown once. */
            recoveryCodes: string[];
            /** @description Absent while the worker has no role to act in. */
            session?: {
              /** Format: uuid */
              sessionId: string;
              /** Format: uuid */
              workerId: string;
              /** Format: uuid */
              organisationId: string;
              /** @enum {string} */
              role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
              roles: ("outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator")[];
              /** Format: date-time */
              expiresAt: string;
            };
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  acceptanceBeginPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description As it stands on the invitation; case, spaces and dashes do not matter. */
          code: string;
          signInName: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            worker: string;
            organisation: string;
            /** Format: uuid */
            enrolmentId: string;
            /** @description For an authenticator app, to be typed; shown once. */
            secret: string;
            /** @description The same as an otpauth address. */
            uri: string;
            /** @description The same as a picture (SVG). */
            qr: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  acceptanceFinishPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description As it stands on the invitation; case, spaces and dashes do not matter. */
          code: string;
          /** Format: uuid */
          enrolmentId: string;
          /** @description What the authenticator app shows. */
          totpCode: string;
          /**
          * @description What the worker signs in on; for their own list of devices.
          * @enum {string}
          */
          device: "phone" | "tablet" | "laptop" | "desktop";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            workerId: string;
            /** @description Ten codes for the day on which the app or device is lost; each works once; shown once. */
            recoveryCodes: string[];
            /** @description Absent while the worker has no role to act in. */
            session?: {
              /** Format: uuid */
              sessionId: string;
              /** Format: uuid */
              workerId: string;
              /** Format: uuid */
              organisationId: string;
              /** @enum {string} */
              role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
              roles: ("outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator")[];
              /** Format: date-time */
              expiresAt: string;
            };
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  invitationsList: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              workerId: string;
              /** @enum {string} */
              state: "open" | "accepted" | "expired" | "revoked";
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              expiresAt: string;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  invitationsRevoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  leakCountsList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** @description A calendar month. */
              month: string;
              /** @description Requests that were held back. */
              hits: number;
              /** @description Requests whose writer looked again, and wanted them saved. */
              insisted: number;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  liveRead: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/event-stream": string;
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  metricsRead: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  apiDocumentRead: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": string;
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  organisationsOwn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "support" | "partner";
            name: string;
            version: number;
            /** @description So many tasks one worker holds at most by taking them out of queues. */
            claimLimit: number;
            /** @description After so many hours in which nothing happened with it, a claimed task is in the queue again. */
            claimHours: number;
            /** @description A file that is so many days without a next step is looked at. */
            lostContactDays: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  organisationsChange: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name?: string;
          /** @description So many tasks one worker holds at most by taking them out of queues. */
          claimLimit?: number;
          /** @description After so many hours in which nothing happened with it, a claimed task is in the queue again. */
          claimHours?: number;
          /** @description A file that is so many days without a next step is looked at. */
          lostContactDays?: number;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  outboxUpload: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description None asks whether the credential stands: a phone that keeps something for its worker deletes it when it does not. */
          items: {
            /** Format: uuid */
            keyId: string;
            /** @description In base64. */
            sealed: string;
          }[];
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            results: ("taken" | "known" | "to_correct" | "unreadable" | "unknown_key" | "other_author" | "no_adviser" | "later")[];
            /** @description What to seal to from now on. */
            key: {
              /** Format: uuid */
              id: string;
              /** @description What to seal to; a key of age. */
              recipient: string;
            };
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  outboxKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description What to seal to; a key of age. */
            recipient: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  outreachSessionsList: {
    parameters: {
      query?: {
        teamId?: string;
        state?: "open" | "ended";
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              teamId: string;
              /** Format: uuid */
              areaId: string;
              /** @enum {string} */
              setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
              /** @enum {string} */
              shift: "day" | "late" | "night";
              /** Format: date */
              heldOn: string;
              /** @enum {string} */
              state: "open" | "ended";
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  outreachSessionsOpen: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          teamId: string;
          /** Format: uuid */
          areaId: string;
          /** @enum {string} */
          setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
          /** @enum {string} */
          shift: "day" | "late" | "night";
          /**
          * Format: date
          * @description ISO date of the day on which the shift began; not in the future.
          */
          heldOn: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "ended";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  outreachSessionsRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            teamId: string;
            /** Format: uuid */
            areaId: string;
            /** @enum {string} */
            setting: "street" | "indoor_venue" | "private_flat" | "online" | "phone" | "drop_in" | "clinic";
            /** @enum {string} */
            shift: "day" | "late" | "night";
            /** Format: date */
            heldOn: string;
            /** @enum {string} */
            state: "open" | "ended";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  outreachSessionsEnd: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "ended";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  entriesByHandOwn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @description The organisation whose directory it is in. */
              keptBy: string;
              name: string;
              /** @description As in HSDS 3. */
              service: {
                /** Format: uuid */
                id: string;
                name: string;
                alternate_name?: string;
                description?: string;
                /** Format: uri */
                url?: string;
                /** Format: email */
                email?: string;
                /** @enum {string} */
                status: "active" | "inactive" | "defunct" | "temporarily closed";
                interpretation_services?: string;
                application_process?: string;
                fees_description?: string;
                wait_time?: string;
                fees?: string;
                accreditations?: string;
                eligibility_description?: string;
                minimum_age?: number;
                maximum_age?: number;
                /** Format: date */
                assured_date?: string;
                /** Format: email */
                assurer_email?: string;
                licenses?: string;
                alert?: string;
                /** Format: date-time */
                last_modified?: string;
                phones?: {
                  /** Format: uuid */
                  id: string;
                  number: string;
                  extension?: number;
                  type?: string;
                  description?: string;
                  languages?: {
                    /** Format: uuid */
                    id: string;
                    name?: string;
                    code?: string;
                    note?: string;
                  }[];
                  attributes?: {
                    /** Format: uuid */
                    id: string;
                    link_type?: string;
                    link_entity?: string;
                    value?: string;
                    taxonomy_term?: {
                      /** Format: uuid */
                      id: string;
                      code?: string;
                      name: string;
                      description: string;
                      /** Format: uuid */
                      parent_id?: string;
                      taxonomy?: string;
                      taxonomy_detail?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        /** Format: uri */
                        uri?: string;
                        version?: string;
                      };
                      language?: string;
                      /** Format: uri */
                      term_uri?: string;
                    };
                  }[];
                }[];
                schedules?: {
                  /** Format: uuid */
                  id: string;
                  /** Format: date */
                  valid_from?: string;
                  /** Format: date */
                  valid_to?: string;
                  /** Format: date */
                  dtstart?: string;
                  timezone?: number;
                  /** Format: date */
                  until?: string;
                  count?: number;
                  /** @enum {string} */
                  wkst?: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
                  /** @enum {string} */
                  freq?: "WEEKLY" | "MONTHLY";
                  interval?: number;
                  byday?: string;
                  byweekno?: string;
                  bymonthday?: string;
                  byyearday?: string;
                  description?: string;
                  opens_at?: string;
                  closes_at?: string;
                  /** Format: uri */
                  schedule_link?: string;
                  attending_type?: string;
                  notes?: string;
                }[];
                service_areas?: {
                  /** Format: uuid */
                  id: string;
                  name?: string;
                  description?: string;
                  extent?: string;
                  extent_type?: string;
                  /** Format: uri */
                  uri?: string;
                }[];
                languages?: {
                  /** Format: uuid */
                  id: string;
                  name?: string;
                  code?: string;
                  note?: string;
                }[];
                cost_options?: {
                  /** Format: uuid */
                  id: string;
                  /** Format: date */
                  valid_from?: string;
                  /** Format: date */
                  valid_to?: string;
                  option?: string;
                  currency?: string;
                  amount?: number;
                  amount_description?: string;
                }[];
                required_documents?: {
                  /** Format: uuid */
                  id: string;
                  document?: string;
                  /** Format: uri */
                  uri?: string;
                }[];
                contacts?: {
                  /** Format: uuid */
                  id: string;
                  name?: string;
                  title?: string;
                  department?: string;
                  /** Format: email */
                  email?: string;
                  phones?: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                    extension?: number;
                    type?: string;
                    description?: string;
                    languages?: {
                      /** Format: uuid */
                      id: string;
                      name?: string;
                      code?: string;
                      note?: string;
                    }[];
                    attributes?: {
                      /** Format: uuid */
                      id: string;
                      link_type?: string;
                      link_entity?: string;
                      value?: string;
                      taxonomy_term?: {
                        /** Format: uuid */
                        id: string;
                        code?: string;
                        name: string;
                        description: string;
                        /** Format: uuid */
                        parent_id?: string;
                        taxonomy?: string;
                        taxonomy_detail?: {
                          /** Format: uuid */
                          id: string;
                          name: string;
                          description: string;
                          /** Format: uri */
                          uri?: string;
                          version?: string;
                        };
                        language?: string;
                        /** Format: uri */
                        term_uri?: string;
                      };
                    }[];
                  }[];
                  attributes?: {
                    /** Format: uuid */
                    id: string;
                    link_type?: string;
                    link_entity?: string;
                    value?: string;
                    taxonomy_term?: {
                      /** Format: uuid */
                      id: string;
                      code?: string;
                      name: string;
                      description: string;
                      /** Format: uuid */
                      parent_id?: string;
                      taxonomy?: string;
                      taxonomy_detail?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        /** Format: uri */
                        uri?: string;
                        version?: string;
                      };
                      language?: string;
                      /** Format: uri */
                      term_uri?: string;
                    };
                  }[];
                }[];
                attributes?: {
                  /** Format: uuid */
                  id: string;
                  link_type?: string;
                  link_entity?: string;
                  value?: string;
                  taxonomy_term?: {
                    /** Format: uuid */
                    id: string;
                    code?: string;
                    name: string;
                    description: string;
                    /** Format: uuid */
                    parent_id?: string;
                    taxonomy?: string;
                    taxonomy_detail?: {
                      /** Format: uuid */
                      id: string;
                      name: string;
                      description: string;
                      /** Format: uri */
                      uri?: string;
                      version?: string;
                    };
                    language?: string;
                    /** Format: uri */
                    term_uri?: string;
                  };
                }[];
                service_at_locations?: {
                  /** Format: uuid */
                  id: string;
                  description?: string;
                  /** Format: uuid */
                  location_id: string;
                  contacts?: {
                    /** Format: uuid */
                    id: string;
                    name?: string;
                    title?: string;
                    department?: string;
                    /** Format: email */
                    email?: string;
                    phones?: {
                      /** Format: uuid */
                      id: string;
                      number: string;
                      extension?: number;
                      type?: string;
                      description?: string;
                      languages?: {
                        /** Format: uuid */
                        id: string;
                        name?: string;
                        code?: string;
                        note?: string;
                      }[];
                      attributes?: {
                        /** Format: uuid */
                        id: string;
                        link_type?: string;
                        link_entity?: string;
                        value?: string;
                        taxonomy_term?: {
                          /** Format: uuid */
                          id: string;
                          code?: string;
                          name: string;
                          description: string;
                          /** Format: uuid */
                          parent_id?: string;
                          taxonomy?: string;
                          taxonomy_detail?: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            description: string;
                            /** Format: uri */
                            uri?: string;
                            version?: string;
                          };
                          language?: string;
                          /** Format: uri */
                          term_uri?: string;
                        };
                      }[];
                    }[];
                    attributes?: {
                      /** Format: uuid */
                      id: string;
                      link_type?: string;
                      link_entity?: string;
                      value?: string;
                      taxonomy_term?: {
                        /** Format: uuid */
                        id: string;
                        code?: string;
                        name: string;
                        description: string;
                        /** Format: uuid */
                        parent_id?: string;
                        taxonomy?: string;
                        taxonomy_detail?: {
                          /** Format: uuid */
                          id: string;
                          name: string;
                          description: string;
                          /** Format: uri */
                          uri?: string;
                          version?: string;
                        };
                        language?: string;
                        /** Format: uri */
                        term_uri?: string;
                      };
                    }[];
                  }[];
                  phones?: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                    extension?: number;
                    type?: string;
                    description?: string;
                    languages?: {
                      /** Format: uuid */
                      id: string;
                      name?: string;
                      code?: string;
                      note?: string;
                    }[];
                    attributes?: {
                      /** Format: uuid */
                      id: string;
                      link_type?: string;
                      link_entity?: string;
                      value?: string;
                      taxonomy_term?: {
                        /** Format: uuid */
                        id: string;
                        code?: string;
                        name: string;
                        description: string;
                        /** Format: uuid */
                        parent_id?: string;
                        taxonomy?: string;
                        taxonomy_detail?: {
                          /** Format: uuid */
                          id: string;
                          name: string;
                          description: string;
                          /** Format: uri */
                          uri?: string;
                          version?: string;
                        };
                        language?: string;
                        /** Format: uri */
                        term_uri?: string;
                      };
                    }[];
                  }[];
                  schedules?: {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    valid_from?: string;
                    /** Format: date */
                    valid_to?: string;
                    /** Format: date */
                    dtstart?: string;
                    timezone?: number;
                    /** Format: date */
                    until?: string;
                    count?: number;
                    /** @enum {string} */
                    wkst?: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
                    /** @enum {string} */
                    freq?: "WEEKLY" | "MONTHLY";
                    interval?: number;
                    byday?: string;
                    byweekno?: string;
                    bymonthday?: string;
                    byyearday?: string;
                    description?: string;
                    opens_at?: string;
                    closes_at?: string;
                    /** Format: uri */
                    schedule_link?: string;
                    attending_type?: string;
                    notes?: string;
                  }[];
                  attributes?: {
                    /** Format: uuid */
                    id: string;
                    link_type?: string;
                    link_entity?: string;
                    value?: string;
                    taxonomy_term?: {
                      /** Format: uuid */
                      id: string;
                      code?: string;
                      name: string;
                      description: string;
                      /** Format: uuid */
                      parent_id?: string;
                      taxonomy?: string;
                      taxonomy_detail?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        /** Format: uri */
                        uri?: string;
                        version?: string;
                      };
                      language?: string;
                      /** Format: uri */
                      term_uri?: string;
                    };
                  }[];
                }[];
              };
              /** @description The latest one. */
              proposal?: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "proposed" | "accepted" | "refused" | "withdrawn";
                /** Format: date-time */
                proposedAt: string;
                changes: {
                  description?: string | null;
                  phone?: string | null;
                  email?: string | null;
                  url?: string | null;
                  /** @description In which one is understood there. */
                  languages?: ("am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh")[];
                  /** @description What it costs; 0 where it costs nothing, null where nobody knows. */
                  price?: {
                    amount: number;
                    currency: string;
                  } | null;
                  /** @description What one must bring. */
                  documents?: string[];
                  hours?: {
                    days: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
                    opensAt: string;
                    closesAt: string;
                  }[];
                  /** @description How one gets there, or an appointment. */
                  howToCome?: string | null;
                };
                version: number;
              };
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  entriesByHandPropose: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          description?: string | null;
          phone?: string | null;
          email?: string | null;
          url?: string | null;
          /** @description In which one is understood there. */
          languages?: ("am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh")[];
          /** @description What it costs; 0 where it costs nothing, null where nobody knows. */
          price?: {
            amount: number;
            currency: string;
          } | null;
          /** @description What one must bring. */
          documents?: string[];
          hours?: {
            days: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
            opensAt: string;
            closesAt: string;
          }[];
          /** @description How one gets there, or an appointment. */
          howToCome?: string | null;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "accepted" | "refused" | "withdrawn";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetClosuresList: {
    parameters: {
      query?: {
        /** @description Only those that nobody has confirmed yet, or only the others. */
        open?: "true" | "false";
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @description Random; what both sides call it by. Another partner would get another one. */
              packetCode: string;
              /** @description Something was taken out, and the rest is still shared: take a fresh copy if you need one. */
              part: boolean;
              /** Format: date */
              closedOn: string;
              /**
              * Format: date-time
              * @description When your organisation said that no copy is left.
              */
              confirmedAt?: string;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetClosuresConfirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetsList: {
    parameters: {
      query?: {
        state?: "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop";
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @description Random; what both sides call it by. Another partner would get another one. */
              code: string;
              /** @enum {string} */
              serviceFamily: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
              /** @enum {string} */
              state: "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop";
              /**
              * Format: date
              * @description Last day for the answer.
              */
              respondBy: string;
              /** Format: date */
              appointmentOn?: string;
              /** Format: date-time */
              offeredAt: string;
              /** Format: date-time */
              answeredAt?: string;
              version: number;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetsRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description Random; what both sides call it by. Another partner would get another one. */
            code: string;
            /** @enum {string} */
            serviceFamily: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
            /** @enum {string} */
            state: "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop";
            /**
            * Format: date
            * @description Last day for the answer.
            */
            respondBy: string;
            /** Format: date */
            appointmentOn?: string;
            /** Format: date-time */
            offeredAt: string;
            /** Format: date-time */
            answeredAt?: string;
            version: number;
            /**
            * Format: date
            * @description Last day on which it can be read, unless it is closed before.
            */
            sharedUntil: string;
            contents: ({
              /** @constant */
              item: "working_name";
              values: {
                /** @description What the person wishes to be called. */
                workingName?: string;
              }[];
            } | {
              /** @constant */
              item: "pronouns";
              values: {
                /** @enum {string} */
                pronouns?: "she_her" | "he_him" | "they_them" | "name_only" | "ask";
              }[];
            } | {
              /** @constant */
              item: "safe_contact";
              values: {
                safeContact?: {
                  /** @description Ways to reach the person, the one they like best first. */
                  channels: {
                    /** @enum {string} */
                    channel: "phone_call" | "text_message" | "messenger" | "email" | "in_person" | "through_trusted_person";
                    address?: string;
                  }[];
                  /** @description When it is safe. */
                  hours: {
                    days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                    from: string;
                    to: string;
                  }[];
                  /** @description Who the worker says they are when somebody else answers. */
                  coverWords: ("friend" | "hairdresser" | "clothes_shop" | "delivery" | "sports_club" | "survey" | "wrong_number")[];
                  /** @description Who must not learn of it. */
                  mustNotKnow: ("partner" | "family" | "children" | "housemates" | "landlord" | "manager" | "colleagues" | "customers" | "neighbours" | "anybody")[];
                  /**
                  * @description What may be left when nobody answers.
                  * @enum {string}
                  */
                  messages: "none" | "neutral_text" | "voice_message";
                  /** @description The person gets in touch; nobody calls them. */
                  doNotContact: boolean;
                };
              }[];
            } | {
              /** @constant */
              item: "name_in_papers";
              values: {
                /** @description The name that letters and appointments need. */
                nameInPapers?: string;
              }[];
            } | {
              /** @constant */
              item: "needs";
              values: {
                /** @enum {string} */
                need?: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
                /** @description The person’s own order; 1 comes first. */
                rank?: number;
                /** @enum {string} */
                state?: "wanted" | "under_way" | "met" | "no_longer_wanted";
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "needs_words";
              values: {
                /** @description As the person says it. */
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "health_services";
              values: {
                /** @enum {string} */
                service?: "doctor_visit" | "dentist_visit" | "sexual_health_visit" | "contraception_visit" | "pregnancy_care" | "vaccination" | "eye_care" | "wound_care" | "mental_health_support" | "drug_and_alcohol_support" | "hospital_visit" | "other_health_service";
                /** @enum {string} */
                state?: "planned" | "under_way" | "done" | "dropped";
                /** Format: date */
                on?: string;
                accompanied?: boolean;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "safety_plan";
              values: {
                steps?: ("trusted_person_informed" | "check_in_call" | "code_word_agreed" | "safe_place_agreed" | "bag_packed" | "money_put_aside" | "phone_secured" | "accounts_secured" | "work_with_somebody" | "screen_new_customers" | "change_of_place" | "alarm_on_phone" | "lawyer_number_at_hand" | "emergency_bed_agreed")[];
                /** Format: date */
                reviewOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "safety_plan_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "incidents";
              values: {
                /** @enum {string} */
                actType?: "insults" | "threats" | "stalking" | "physical_violence" | "sexual_violence" | "condom_removed" | "robbery" | "not_paid" | "extortion" | "blackmail_or_outing" | "kept_from_leaving" | "belongings_withheld" | "eviction_or_threat_of_it" | "online_abuse" | "refused_a_service" | "search_or_raid" | "other_act";
                /** @enum {string} */
                actorType?: "customer" | "partner" | "family" | "manager" | "landlord" | "colleague" | "neighbour" | "police" | "security_staff" | "service_provider" | "stranger" | "group" | "not_said";
                /** @description As exact as it is kept. */
                month?: string;
                supportWanted?: ("only_listened_to" | "emotional_support" | "doctor" | "accompaniment" | "safety_planning" | "safe_place" | "rights_advice" | "warn_colleagues" | "report_later")[];
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "incident_words";
              values: {
                /** @description What happened, in the person’s words. */
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "housing_money_steps";
              values: {
                /** @enum {string} */
                step?: "emergency_bed" | "shelter_place" | "viewing" | "application" | "deposit" | "move" | "furnishing" | "talk_with_landlord" | "housing_advice" | "budget_plan" | "help_with_costs" | "debt_plan" | "payment_plan" | "food_parcel" | "travel_costs" | "phone_credit";
                /** @enum {string} */
                state?: "planned" | "under_way" | "done" | "dropped";
                /** Format: date */
                dueOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "housing_money_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "grants";
              values: {
                /** @enum {string} */
                purpose?: "rent" | "deposit" | "food" | "travel" | "health_costs" | "childcare" | "emergency" | "training";
                /** @enum {string} */
                state?: "asked" | "paid" | "not_paid" | "withdrawn";
                /** Format: date */
                decidedOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "grant_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "rights_matters";
              values: {
                /** @enum {string} */
                matter?: "working_conditions" | "unpaid_wages" | "tenancy" | "debt" | "family" | "protection_from_violence" | "fine" | "data_and_pictures" | "discrimination" | "contract";
                /** @enum {string} */
                step?: "advice_given" | "letter_written" | "appointment_made" | "talk_with_other_side" | "settled" | "waiting" | "ended";
                /** @enum {string} */
                state?: "under_way" | "ended";
                /** Format: date */
                appointmentOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "rights_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            })[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetsAccept: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          /**
          * Format: date
          * @description ISO date, from the day of the offer to a year from today.
          */
          appointmentOn?: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetsAppoint: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
          * Format: date
          * @description ISO date, from the day of the offer to a year from today.
          */
          on: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetsAttend: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          attended: boolean;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetsDecline: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          reason: "no_capacity" | "not_our_service" | "outside_area" | "person_not_reached" | "other";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetsCopy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /**
            * Format: date
            * @description Last day on which it can be read, unless it is closed before.
            */
            sharedUntil: string;
            contents: ({
              /** @constant */
              item: "working_name";
              values: {
                /** @description What the person wishes to be called. */
                workingName?: string;
              }[];
            } | {
              /** @constant */
              item: "pronouns";
              values: {
                /** @enum {string} */
                pronouns?: "she_her" | "he_him" | "they_them" | "name_only" | "ask";
              }[];
            } | {
              /** @constant */
              item: "safe_contact";
              values: {
                safeContact?: {
                  /** @description Ways to reach the person, the one they like best first. */
                  channels: {
                    /** @enum {string} */
                    channel: "phone_call" | "text_message" | "messenger" | "email" | "in_person" | "through_trusted_person";
                    address?: string;
                  }[];
                  /** @description When it is safe. */
                  hours: {
                    days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                    from: string;
                    to: string;
                  }[];
                  /** @description Who the worker says they are when somebody else answers. */
                  coverWords: ("friend" | "hairdresser" | "clothes_shop" | "delivery" | "sports_club" | "survey" | "wrong_number")[];
                  /** @description Who must not learn of it. */
                  mustNotKnow: ("partner" | "family" | "children" | "housemates" | "landlord" | "manager" | "colleagues" | "customers" | "neighbours" | "anybody")[];
                  /**
                  * @description What may be left when nobody answers.
                  * @enum {string}
                  */
                  messages: "none" | "neutral_text" | "voice_message";
                  /** @description The person gets in touch; nobody calls them. */
                  doNotContact: boolean;
                };
              }[];
            } | {
              /** @constant */
              item: "name_in_papers";
              values: {
                /** @description The name that letters and appointments need. */
                nameInPapers?: string;
              }[];
            } | {
              /** @constant */
              item: "needs";
              values: {
                /** @enum {string} */
                need?: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
                /** @description The person’s own order; 1 comes first. */
                rank?: number;
                /** @enum {string} */
                state?: "wanted" | "under_way" | "met" | "no_longer_wanted";
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "needs_words";
              values: {
                /** @description As the person says it. */
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "health_services";
              values: {
                /** @enum {string} */
                service?: "doctor_visit" | "dentist_visit" | "sexual_health_visit" | "contraception_visit" | "pregnancy_care" | "vaccination" | "eye_care" | "wound_care" | "mental_health_support" | "drug_and_alcohol_support" | "hospital_visit" | "other_health_service";
                /** @enum {string} */
                state?: "planned" | "under_way" | "done" | "dropped";
                /** Format: date */
                on?: string;
                accompanied?: boolean;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "safety_plan";
              values: {
                steps?: ("trusted_person_informed" | "check_in_call" | "code_word_agreed" | "safe_place_agreed" | "bag_packed" | "money_put_aside" | "phone_secured" | "accounts_secured" | "work_with_somebody" | "screen_new_customers" | "change_of_place" | "alarm_on_phone" | "lawyer_number_at_hand" | "emergency_bed_agreed")[];
                /** Format: date */
                reviewOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "safety_plan_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "incidents";
              values: {
                /** @enum {string} */
                actType?: "insults" | "threats" | "stalking" | "physical_violence" | "sexual_violence" | "condom_removed" | "robbery" | "not_paid" | "extortion" | "blackmail_or_outing" | "kept_from_leaving" | "belongings_withheld" | "eviction_or_threat_of_it" | "online_abuse" | "refused_a_service" | "search_or_raid" | "other_act";
                /** @enum {string} */
                actorType?: "customer" | "partner" | "family" | "manager" | "landlord" | "colleague" | "neighbour" | "police" | "security_staff" | "service_provider" | "stranger" | "group" | "not_said";
                /** @description As exact as it is kept. */
                month?: string;
                supportWanted?: ("only_listened_to" | "emotional_support" | "doctor" | "accompaniment" | "safety_planning" | "safe_place" | "rights_advice" | "warn_colleagues" | "report_later")[];
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "incident_words";
              values: {
                /** @description What happened, in the person’s words. */
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "housing_money_steps";
              values: {
                /** @enum {string} */
                step?: "emergency_bed" | "shelter_place" | "viewing" | "application" | "deposit" | "move" | "furnishing" | "talk_with_landlord" | "housing_advice" | "budget_plan" | "help_with_costs" | "debt_plan" | "payment_plan" | "food_parcel" | "travel_costs" | "phone_credit";
                /** @enum {string} */
                state?: "planned" | "under_way" | "done" | "dropped";
                /** Format: date */
                dueOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "housing_money_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "grants";
              values: {
                /** @enum {string} */
                purpose?: "rent" | "deposit" | "food" | "travel" | "health_costs" | "childcare" | "emergency" | "training";
                /** @enum {string} */
                state?: "asked" | "paid" | "not_paid" | "withdrawn";
                /** Format: date */
                decidedOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "grant_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "rights_matters";
              values: {
                /** @enum {string} */
                matter?: "working_conditions" | "unpaid_wages" | "tenancy" | "debt" | "family" | "protection_from_violence" | "fine" | "data_and_pictures" | "discrimination" | "contract";
                /** @enum {string} */
                step?: "advice_given" | "letter_written" | "appointment_made" | "talk_with_other_side" | "settled" | "waiting" | "ended";
                /** @enum {string} */
                state?: "under_way" | "ended";
                /** Format: date */
                appointmentOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "rights_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            })[];
            /** @description Random; what both sides call it by. Another partner would get another one. */
            code: string;
            /** @enum {string} */
            serviceFamily: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
            /** Format: date-time */
            takenAt: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetsConclude: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          received: boolean;
          /**
          * @description Needed when it was not received, and only then.
          * @enum {string}
          */
          reason?: "person_did_not_come" | "person_decided_otherwise" | "no_capacity" | "passed_on" | "other";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetsPutOnWaitingList: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  partnerServicesList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              serviceFamily: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
              reveals: boolean;
              version: number;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  partnerServicesOffer: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          serviceFamily: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
          /**
          * @description Whether the name of the service, or of the partner, tells what somebody comes for.
          * @default false
          */
          reveals?: boolean;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  partnerServicesChange: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description Whether the name of the service, or of the partner, tells what somebody comes for. */
          reveals: boolean;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  partnerServicesRemove: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  partnersList: {
    parameters: {
      query?: {
        /** @description Only partners that offer it. */
        serviceFamily?: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              name: string;
              services: {
                /** @enum {string} */
                serviceFamily: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
                /** @description Its card may be shown or printed, and nobody is referred to it: the referral itself would tell what it is about. */
                cardOnly: boolean;
              }[];
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  partnersRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            name: string;
            services: {
              /** @enum {string} */
              serviceFamily: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
              /** @description Its card may be shown or printed, and nobody is referred to it: the referral itself would tell what it is about. */
              cardOnly: boolean;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  partnersCard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            name: string;
            serviceFamilies: ("health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare")[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sharingAgreementsRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: ("working_name" | "pronouns" | "safe_contact" | "name_in_papers" | "needs" | "needs_words" | "health_services" | "safety_plan" | "safety_plan_words" | "incidents" | "incident_words" | "housing_money_steps" | "housing_money_words" | "grants" | "grant_words" | "rights_matters" | "rights_words")[];
            /** Format: date */
            validFrom?: string;
            /** Format: date */
            validUntil?: string;
            /** @description Whether it stands today. */
            stands: boolean;
            /** @description 0 where nothing was agreed yet. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sharingAgreementsWrite: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description What may be put into a packet for this partner at all; with none, nothing of a case file. */
          items: ("working_name" | "pronouns" | "safe_contact" | "name_in_papers" | "needs" | "needs_words" | "health_services" | "safety_plan" | "safety_plan_words" | "incidents" | "incident_words" | "housing_money_steps" | "housing_money_words" | "grants" | "grant_words" | "rights_matters" | "rights_words")[];
          /** Format: date */
          validFrom: string;
          /**
          * Format: date
          * @description Last day; without one it stands until it is changed.
          */
          validUntil?: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: ("working_name" | "pronouns" | "safe_contact" | "name_in_papers" | "needs" | "needs_words" | "health_services" | "safety_plan" | "safety_plan_words" | "incidents" | "incident_words" | "housing_money_steps" | "housing_money_words" | "grants" | "grant_words" | "rights_matters" | "rights_words")[];
            /** Format: date */
            validFrom?: string;
            /** Format: date */
            validUntil?: string;
            /** @description Whether it stands today. */
            stands: boolean;
            /** @description 0 where nothing was agreed yet. */
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  ownFactorsBeginPasskey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            challengeId: string;
            options: {
              rp: {
                id: string;
                name: string;
              };
              user: {
                id: string;
                name: string;
                displayName: string;
              };
              challenge: string;
              pubKeyCredParams: {
                alg: number;
                /** @constant */
                type: "public-key";
              }[];
              timeout: number;
              excludeCredentials: {
                id: string;
                /** @constant */
                type: "public-key";
              }[];
              authenticatorSelection: {
                /** @constant */
                residentKey: "required";
                requireResidentKey: boolean;
                /** @constant */
                userVerification: "required";
              };
              /** @constant */
              attestation: "none";
            };
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  ownFactorsAddPasskey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          challengeId: string;
          credential: {
            id: string;
            rawId: string;
            /** @constant */
            type: "public-key";
            authenticatorAttachment?: ("platform" | "cross-platform") | null;
            /** @default {} */
            clientExtensionResults?: {
              credProps?: {
                rk?: boolean;
              };
            };
            response: {
              clientDataJSON: string;
              attestationObject: string;
              authenticatorData?: string;
              publicKey?: string;
              publicKeyAlgorithm?: number;
              transports?: ("ble" | "cable" | "hybrid" | "internal" | "nfc" | "smart-card" | "usb")[];
            };
          };
          /**
          * @description What the worker signs in on; for their own list of devices.
          * @enum {string}
          */
          device: "phone" | "tablet" | "laptop" | "desktop";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  ownFactorsRemovePasskey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  ownFactorsRemovePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  ownFactorsBeginPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          signInName: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            enrolmentId: string;
            /** @description For an authenticator app, to be typed; shown once. */
            secret: string;
            uri: string;
            qr: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  ownFactorsSetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          enrolmentId: string;
          totpCode: string;
        };
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  healthReady: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @enum {string} */
            state: "alive" | "ready";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  recoveryCeremoniesOpen: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description One at most. */
            items: {
              /** Format: uuid */
              id: string;
              /** @description Null when the operator of the installation began it. */
              begunBy: string | null;
              /** @description Eight words; compare them with the paper. */
              fingerprint: string;
              advisers: string[];
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  recoveryCeremoniesBegin: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          list: {
            /** @constant */
            format: "parasol.adviser-keys/1";
            organisationId: string;
            version: number;
            previous: string | null;
            recovery: {
              recipient: string;
              signer: string;
            };
            advisers: {
              adviserId: string;
              recipient: string;
              signer: string;
              addedBy: "recovery" | string;
              /** Format: date */
              addedAt: string;
            }[];
            signedBy: "recovery" | string;
            signature: string;
          };
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "begun" | "confirmed" | "withdrawn";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  recoveryCeremoniesConfirm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "begun" | "confirmed" | "withdrawn";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  recoveryCeremoniesWithdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "begun" | "confirmed" | "withdrawn";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  ownFactorsRenewRecoveryCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            recoveryCodes: string[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralsAll: {
    parameters: {
      query?: {
        state?: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              caseFileId: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /** @enum {string} */
              serviceFamily: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
              warm: boolean;
              /** @enum {string} */
              state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
              /** @description Code of why the partner declined, or the service was not received. */
              reason?: string;
              /** Format: uuid */
              consentId?: string;
              /**
              * Format: uuid
              * @description The worker who carries it.
              */
              assignedTo?: string;
              /** @description Who goes along, as the person agreed; gone when they leave the care team. */
              accompaniment?: {
                /** Format: uuid */
                companionId: string;
                /** Format: date */
                on: string;
                /** @enum {string} */
                partOfDay: "morning" | "midday" | "afternoon" | "evening" | "night";
                /** @enum {string} */
                meetingPoint: "at_our_place" | "at_the_service" | "as_agreed";
                /** Format: date-time */
                agreedAt: string;
              };
              /**
              * Format: uuid
              * @description The referral that went on as this one.
              */
              followsId?: string;
              /** @description How often the partner let the last day for its answer pass, if ever. */
              silences?: number;
              /** @description From the first offer on. */
              packetCode?: string;
              /**
              * Format: date
              * @description Last day for the partner’s answer.
              */
              respondBy?: string;
              /** Format: date */
              appointmentOn?: string;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              offeredAt?: string;
              /** Format: date-time */
              answeredAt?: string;
              /** @description Counts every change, of either side. */
              version: number;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralsRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseFileId: string;
            /** Format: uuid */
            recipientOrganisationId: string;
            /** @enum {string} */
            serviceFamily: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
            warm: boolean;
            /** @enum {string} */
            state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
            /** @description Code of why the partner declined, or the service was not received. */
            reason?: string;
            /** Format: uuid */
            consentId?: string;
            /**
            * Format: uuid
            * @description The worker who carries it.
            */
            assignedTo?: string;
            /** @description Who goes along, as the person agreed; gone when they leave the care team. */
            accompaniment?: {
              /** Format: uuid */
              companionId: string;
              /** Format: date */
              on: string;
              /** @enum {string} */
              partOfDay: "morning" | "midday" | "afternoon" | "evening" | "night";
              /** @enum {string} */
              meetingPoint: "at_our_place" | "at_the_service" | "as_agreed";
              /** Format: date-time */
              agreedAt: string;
            };
            /**
            * Format: uuid
            * @description The referral that went on as this one.
            */
            followsId?: string;
            /** @description How often the partner let the last day for its answer pass, if ever. */
            silences?: number;
            /** @description From the first offer on. */
            packetCode?: string;
            /**
            * Format: date
            * @description Last day for the partner’s answer.
            */
            respondBy?: string;
            /** Format: date */
            appointmentOn?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            offeredAt?: string;
            /** Format: date-time */
            answeredAt?: string;
            /** @description Counts every change, of either side. */
            version: number;
            /** @description The states that it came into, in order. */
            steps: {
              /** @enum {string} */
              state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
              /** Format: date-time */
              at: string;
            }[];
            /**
            * Format: uuid
            * @description The referral that it went on as.
            */
            followedById?: string;
            /** @description What the person said. */
            word?: {
              /** @enum {string} */
              helped: "helped" | "partly" | "not" | "prefers_not_to_say";
              /** @enum {string} */
              wouldGoAgain: "yes" | "no" | "prefers_not_to_say";
              wantsAnother: boolean;
              /** Format: date */
              askedOn: string;
              /** Format: uuid */
              askedBy: string;
            };
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralStepsAccompany: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
          * Format: uuid
          * @description Who goes along: somebody on the care team, whom the person does not exclude.
          */
          companionId: string;
          /**
          * Format: date
          * @description ISO date, from today to a year from now.
          */
          on: string;
          /** @enum {string} */
          partOfDay: "morning" | "midday" | "afternoon" | "evening" | "night";
          /**
          * @description A code: an address would tell where the person is. `as_agreed` is what the two said to each other.
          * @enum {string}
          */
          meetingPoint: "at_our_place" | "at_the_service" | "as_agreed";
          /**
          * @description The person agrees to this companion on this day.
          * @constant
          */
          agreed: true;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralStepsCallOff: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralStepsAssign: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
          * Format: uuid
          * @description Somebody with an active place on the care team, whom the person does not exclude.
          */
          workerId: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralStepsCancel: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  assignmentProposalsForReferral: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            asksFor: {
              /**
              * @description In which the person was asked for a consent last, or that the task asks for.
              * @enum {string}
              */
              language?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
              /** @enum {string} */
              skill?: "accompaniment" | "health" | "housing" | "money" | "rights_advice" | "safety" | "emotional_support";
            };
            /** @description In order. Nobody is chosen beforehand, and whoever is chosen needs no reason. */
            items: {
              /** Format: uuid */
              workerId: string;
              workerName: string;
              reasons: ("speaks_the_language" | "has_the_skill" | "fewest_open_files" | "fewest_open_referrals" | "fewest_open_tasks" | "longest_without_a_new_one" | "on_the_care_team_already" | "proposed_by_a_colleague")[];
              /** @description What they have open, of what the reader’s teams keep. */
              open: {
                files: number;
                referrals: number;
                tasks: number;
              };
              /**
              * Format: date
              * @description Day of the newest of the kind that they have open.
              */
              newestOn?: string;
            }[];
            leftOut: {
              /** Format: uuid */
              workerId: string;
              workerName: string;
              /** @enum {string} */
              why: "excluded" | "on_the_care_team_already" | "has_it_now";
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralStepsClose: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralStepsConfirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          helped: "helped" | "partly" | "not" | "prefers_not_to_say";
          /**
          * @default prefers_not_to_say
          * @enum {string}
          */
          wouldGoAgain?: "yes" | "no" | "prefers_not_to_say";
          /**
          * @description The person wants something else: it can go on as another referral.
          * @default false
          */
          wantsAnother?: boolean;
          /**
          * Format: date
          * @description The day on which the person was asked, from the day of the offer on.
          */
          askedOn: string;
          /**
          * Format: uuid
          * @description Who asked, if somebody else of the care team did.
          */
          askedBy?: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralStepsRequestConsent: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  contentsDisclosed: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: ({
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "working_name";
              values: {
                /** @description What the person wishes to be called. */
                workingName?: string;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "pronouns";
              values: {
                /** @enum {string} */
                pronouns?: "she_her" | "he_him" | "they_them" | "name_only" | "ask";
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "safe_contact";
              values: {
                safeContact?: {
                  /** @description Ways to reach the person, the one they like best first. */
                  channels: {
                    /** @enum {string} */
                    channel: "phone_call" | "text_message" | "messenger" | "email" | "in_person" | "through_trusted_person";
                    address?: string;
                  }[];
                  /** @description When it is safe. */
                  hours: {
                    days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                    from: string;
                    to: string;
                  }[];
                  /** @description Who the worker says they are when somebody else answers. */
                  coverWords: ("friend" | "hairdresser" | "clothes_shop" | "delivery" | "sports_club" | "survey" | "wrong_number")[];
                  /** @description Who must not learn of it. */
                  mustNotKnow: ("partner" | "family" | "children" | "housemates" | "landlord" | "manager" | "colleagues" | "customers" | "neighbours" | "anybody")[];
                  /**
                  * @description What may be left when nobody answers.
                  * @enum {string}
                  */
                  messages: "none" | "neutral_text" | "voice_message";
                  /** @description The person gets in touch; nobody calls them. */
                  doNotContact: boolean;
                };
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "name_in_papers";
              values: {
                /** @description The name that letters and appointments need. */
                nameInPapers?: string;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "needs";
              values: {
                /** @enum {string} */
                need?: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
                /** @description The person’s own order; 1 comes first. */
                rank?: number;
                /** @enum {string} */
                state?: "wanted" | "under_way" | "met" | "no_longer_wanted";
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "needs_words";
              values: {
                /** @description As the person says it. */
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "health_services";
              values: {
                /** @enum {string} */
                service?: "doctor_visit" | "dentist_visit" | "sexual_health_visit" | "contraception_visit" | "pregnancy_care" | "vaccination" | "eye_care" | "wound_care" | "mental_health_support" | "drug_and_alcohol_support" | "hospital_visit" | "other_health_service";
                /** @enum {string} */
                state?: "planned" | "under_way" | "done" | "dropped";
                /** Format: date */
                on?: string;
                accompanied?: boolean;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "safety_plan";
              values: {
                steps?: ("trusted_person_informed" | "check_in_call" | "code_word_agreed" | "safe_place_agreed" | "bag_packed" | "money_put_aside" | "phone_secured" | "accounts_secured" | "work_with_somebody" | "screen_new_customers" | "change_of_place" | "alarm_on_phone" | "lawyer_number_at_hand" | "emergency_bed_agreed")[];
                /** Format: date */
                reviewOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "safety_plan_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "incidents";
              values: {
                /** @enum {string} */
                actType?: "insults" | "threats" | "stalking" | "physical_violence" | "sexual_violence" | "condom_removed" | "robbery" | "not_paid" | "extortion" | "blackmail_or_outing" | "kept_from_leaving" | "belongings_withheld" | "eviction_or_threat_of_it" | "online_abuse" | "refused_a_service" | "search_or_raid" | "other_act";
                /** @enum {string} */
                actorType?: "customer" | "partner" | "family" | "manager" | "landlord" | "colleague" | "neighbour" | "police" | "security_staff" | "service_provider" | "stranger" | "group" | "not_said";
                /** @description As exact as it is kept. */
                month?: string;
                supportWanted?: ("only_listened_to" | "emotional_support" | "doctor" | "accompaniment" | "safety_planning" | "safe_place" | "rights_advice" | "warn_colleagues" | "report_later")[];
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "incident_words";
              values: {
                /** @description What happened, in the person’s words. */
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "housing_money_steps";
              values: {
                /** @enum {string} */
                step?: "emergency_bed" | "shelter_place" | "viewing" | "application" | "deposit" | "move" | "furnishing" | "talk_with_landlord" | "housing_advice" | "budget_plan" | "help_with_costs" | "debt_plan" | "payment_plan" | "food_parcel" | "travel_costs" | "phone_credit";
                /** @enum {string} */
                state?: "planned" | "under_way" | "done" | "dropped";
                /** Format: date */
                dueOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "housing_money_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "grants";
              values: {
                /** @enum {string} */
                purpose?: "rent" | "deposit" | "food" | "travel" | "health_costs" | "childcare" | "emergency" | "training";
                /** @enum {string} */
                state?: "asked" | "paid" | "not_paid" | "withdrawn";
                /** Format: date */
                decidedOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "grant_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "rights_matters";
              values: {
                /** @enum {string} */
                matter?: "working_conditions" | "unpaid_wages" | "tenancy" | "debt" | "family" | "protection_from_violence" | "fine" | "data_and_pictures" | "discrimination" | "contract";
                /** @enum {string} */
                step?: "advice_given" | "letter_written" | "appointment_made" | "talk_with_other_side" | "settled" | "waiting" | "ended";
                /** @enum {string} */
                state?: "under_way" | "ended";
                /** Format: date */
                appointmentOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              recipientOrganisationId: string;
              /**
              * Format: uuid
              * @description Under which it was passed on.
              */
              consentId?: string;
              /** Format: date-time */
              frozenAt: string;
              /**
              * Format: date-time
              * @description When the partner could see it first; without it they cannot yet.
              */
              disclosedAt?: string;
              /**
              * @description It should never have been written: the values are gone, here and from the packet.
              * @constant
              */
              takenOut?: true;
              /**
              * @description The stored bytes are not what was written; there are no values.
              * @constant
              */
              unreadable?: true;
              /** @constant */
              item: "rights_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            })[];
            /** @description When the partner was asked to destroy copies, of all or of a part, and when they said that none is left. */
            closures: {
              part: boolean;
              /** Format: date */
              closedOn: string;
              /** Format: date-time */
              confirmedAt?: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetLinksRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description Somebody at the partner answers with an account; then no link is given. */
            partnerSignsIn: boolean;
            /** @description Whether the next step is the partner’s; a link is given for that only. */
            waiting: boolean;
            /** @description The one that stands. */
            link?: {
              /** Format: uuid */
              id: string;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              expiresAt: string;
              /**
              * Format: date-time
              * @description When its code was first entered.
              */
              openedAt?: string;
            };
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetLinksGive: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /**
            * Format: uri
            * @description For the partner, as a QR code, on paper or by hand. Shown once.
            */
            url: string;
            /** @description For the partner as well, by another way: in person or over the telephone. Shown once. */
            code: string;
            /** Format: date-time */
            expiresAt: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packetLinksTakeBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  linkMailsRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description Whether this installation sends e-mail at all. */
            offered: boolean;
            /** @description By which the partner is known in the directory. */
            addresses: string[];
            /** @description Of the link that stands, if it went by mail. */
            mail?: {
              /** @enum {string} */
              state: "waiting" | "sent" | "failed" | "withdrawn";
              /**
              * Format: date-time
              * @description When it was sent, or given up.
              */
              endedAt?: string;
            };
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  linkMailsGive: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
          * Format: email
          * @description Of whoever answers at the partner. Kept encrypted until the mail is sent, then destroyed.
          */
          address: string;
          /**
          * @description Of the mail’s text.
          * @enum {string}
          */
          language: "en" | "es" | "pt-BR" | "ro" | "ru" | "fr" | "zh-Hans" | "ar";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description For the partner as well, by another way: in person or over the telephone. Shown once. */
            code: string;
            /** Format: date-time */
            expiresAt: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralStepsOffer: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          /**
          * Format: date
          * @description Last day for the partner’s answer, within the consent; a week on when left out, or the consent’s last day if that is earlier.
          */
          respondBy?: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
            version: number;
            /** @description Random; what both sides call it by. Another partner would get another one. */
            packetCode: string;
            /** Format: date */
            respondBy: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  contentsPreview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
          * Format: uuid
          * @description A given consent of the same file, for the same partner, that stands today.
          */
          consentId: string;
          /**
          * @description What of the case file is passed on, out of what the consent and the sharing agreement cover. It is frozen as it is now.
          * @default []
          */
          contents?: {
            /** @enum {string} */
            item: "working_name" | "pronouns" | "safe_contact" | "name_in_papers" | "needs" | "needs_words" | "health_services" | "safety_plan" | "safety_plan_words" | "incidents" | "incident_words" | "housing_money_steps" | "housing_money_words" | "grants" | "grant_words" | "rights_matters" | "rights_words";
            /** @description Which entries of the section; needed where it has entries, and only there. */
            entryIds?: string[];
          }[];
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /**
            * Format: date
            * @description Last day on which it can be read, unless it is closed before.
            */
            sharedUntil: string;
            contents: ({
              /** @constant */
              item: "working_name";
              values: {
                /** @description What the person wishes to be called. */
                workingName?: string;
              }[];
            } | {
              /** @constant */
              item: "pronouns";
              values: {
                /** @enum {string} */
                pronouns?: "she_her" | "he_him" | "they_them" | "name_only" | "ask";
              }[];
            } | {
              /** @constant */
              item: "safe_contact";
              values: {
                safeContact?: {
                  /** @description Ways to reach the person, the one they like best first. */
                  channels: {
                    /** @enum {string} */
                    channel: "phone_call" | "text_message" | "messenger" | "email" | "in_person" | "through_trusted_person";
                    address?: string;
                  }[];
                  /** @description When it is safe. */
                  hours: {
                    days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                    from: string;
                    to: string;
                  }[];
                  /** @description Who the worker says they are when somebody else answers. */
                  coverWords: ("friend" | "hairdresser" | "clothes_shop" | "delivery" | "sports_club" | "survey" | "wrong_number")[];
                  /** @description Who must not learn of it. */
                  mustNotKnow: ("partner" | "family" | "children" | "housemates" | "landlord" | "manager" | "colleagues" | "customers" | "neighbours" | "anybody")[];
                  /**
                  * @description What may be left when nobody answers.
                  * @enum {string}
                  */
                  messages: "none" | "neutral_text" | "voice_message";
                  /** @description The person gets in touch; nobody calls them. */
                  doNotContact: boolean;
                };
              }[];
            } | {
              /** @constant */
              item: "name_in_papers";
              values: {
                /** @description The name that letters and appointments need. */
                nameInPapers?: string;
              }[];
            } | {
              /** @constant */
              item: "needs";
              values: {
                /** @enum {string} */
                need?: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
                /** @description The person’s own order; 1 comes first. */
                rank?: number;
                /** @enum {string} */
                state?: "wanted" | "under_way" | "met" | "no_longer_wanted";
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "needs_words";
              values: {
                /** @description As the person says it. */
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "health_services";
              values: {
                /** @enum {string} */
                service?: "doctor_visit" | "dentist_visit" | "sexual_health_visit" | "contraception_visit" | "pregnancy_care" | "vaccination" | "eye_care" | "wound_care" | "mental_health_support" | "drug_and_alcohol_support" | "hospital_visit" | "other_health_service";
                /** @enum {string} */
                state?: "planned" | "under_way" | "done" | "dropped";
                /** Format: date */
                on?: string;
                accompanied?: boolean;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "safety_plan";
              values: {
                steps?: ("trusted_person_informed" | "check_in_call" | "code_word_agreed" | "safe_place_agreed" | "bag_packed" | "money_put_aside" | "phone_secured" | "accounts_secured" | "work_with_somebody" | "screen_new_customers" | "change_of_place" | "alarm_on_phone" | "lawyer_number_at_hand" | "emergency_bed_agreed")[];
                /** Format: date */
                reviewOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "safety_plan_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "incidents";
              values: {
                /** @enum {string} */
                actType?: "insults" | "threats" | "stalking" | "physical_violence" | "sexual_violence" | "condom_removed" | "robbery" | "not_paid" | "extortion" | "blackmail_or_outing" | "kept_from_leaving" | "belongings_withheld" | "eviction_or_threat_of_it" | "online_abuse" | "refused_a_service" | "search_or_raid" | "other_act";
                /** @enum {string} */
                actorType?: "customer" | "partner" | "family" | "manager" | "landlord" | "colleague" | "neighbour" | "police" | "security_staff" | "service_provider" | "stranger" | "group" | "not_said";
                /** @description As exact as it is kept. */
                month?: string;
                supportWanted?: ("only_listened_to" | "emotional_support" | "doctor" | "accompaniment" | "safety_planning" | "safe_place" | "rights_advice" | "warn_colleagues" | "report_later")[];
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "incident_words";
              values: {
                /** @description What happened, in the person’s words. */
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "housing_money_steps";
              values: {
                /** @enum {string} */
                step?: "emergency_bed" | "shelter_place" | "viewing" | "application" | "deposit" | "move" | "furnishing" | "talk_with_landlord" | "housing_advice" | "budget_plan" | "help_with_costs" | "debt_plan" | "payment_plan" | "food_parcel" | "travel_costs" | "phone_credit";
                /** @enum {string} */
                state?: "planned" | "under_way" | "done" | "dropped";
                /** Format: date */
                dueOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "housing_money_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "grants";
              values: {
                /** @enum {string} */
                purpose?: "rent" | "deposit" | "food" | "travel" | "health_costs" | "childcare" | "emergency" | "training";
                /** @enum {string} */
                state?: "asked" | "paid" | "not_paid" | "withdrawn";
                /** Format: date */
                decidedOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "grant_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "rights_matters";
              values: {
                /** @enum {string} */
                matter?: "working_conditions" | "unpaid_wages" | "tenancy" | "debt" | "family" | "protection_from_violence" | "fine" | "data_and_pictures" | "discrimination" | "contract";
                /** @enum {string} */
                step?: "advice_given" | "letter_written" | "appointment_made" | "talk_with_other_side" | "settled" | "waiting" | "ended";
                /** @enum {string} */
                state?: "under_way" | "ended";
                /** Format: date */
                appointmentOn?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            } | {
              /** @constant */
              item: "rights_words";
              values: {
                text?: string;
                /** @description Items of one section with the same number come from the same entry. */
                entry: number;
              }[];
            })[];
            /** @enum {string} */
            serviceFamily: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
            /** @description What the partner can tell from it, and from which part. */
            infers: {
              /** @enum {string} */
              code: "in_touch_with_us" | "health_concern" | "mental_health_concern" | "housing_trouble" | "money_trouble" | "in_danger" | "rights_trouble" | "work_trouble" | "learns_something" | "has_children" | "gender" | "can_be_reached" | "keeps_it_secret" | "from_whom" | "who_they_are" | "same_person" | "speaks_another_language" | "sexual_health" | "pregnancy" | "drug_use" | "was_harmed" | "by_whom" | "has_partner" | "where_they_live" | "more_than_codes";
              from: ("service_family" | "working_name" | "pronouns" | "safe_contact" | "name_in_papers" | "needs" | "needs_words" | "health_services" | "safety_plan" | "safety_plan_words" | "incidents" | "incident_words" | "housing_money_steps" | "housing_money_words" | "grants" | "grant_words" | "rights_matters" | "rights_words")[];
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralStepsMakeReady: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
          * Format: uuid
          * @description A given consent of the same file, for the same partner, that stands today.
          */
          consentId: string;
          /**
          * @description What of the case file is passed on, out of what the consent and the sharing agreement cover. It is frozen as it is now.
          * @default []
          */
          contents?: {
            /** @enum {string} */
            item: "working_name" | "pronouns" | "safe_contact" | "name_in_papers" | "needs" | "needs_words" | "health_services" | "safety_plan" | "safety_plan_words" | "incidents" | "incident_words" | "housing_money_steps" | "housing_money_words" | "grants" | "grant_words" | "rights_matters" | "rights_words";
            /** @description Which entries of the section; needed where it has entries, and only there. */
            entryIds?: string[];
          }[];
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  referralStepsPassOn: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
          * Format: uuid
          * @description Another partner.
          */
          recipientOrganisationId: string;
          /**
          * @description That of the old one, when left out.
          * @enum {string}
          */
          serviceFamily?: "health" | "mental_health" | "housing" | "money" | "safety" | "rights_advice" | "work" | "education" | "childcare";
          /** @description As the old one, when left out. */
          warm?: boolean;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
            version: number;
            /** @description The old one, as it stands now. */
            follows: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              state: "draft" | "consent_pending" | "ready" | "offered" | "accepted" | "waitlisted" | "declined" | "no_response" | "appointment_set" | "rescheduled" | "attended" | "not_attended" | "service_received" | "not_received" | "confirmed_with_person" | "closed_loop" | "cancelled_by_person" | "withdrawn" | "expired" | "redirected";
              version: number;
            };
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  regularsList: {
    parameters: {
      query?: {
        teamId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              teamId: string;
              version: number;
              /** @description Absent when its key is gone. */
              nickname?: string;
              /** @description False for a nickname from a spreadsheet: ask the person when you meet. */
              agreed: boolean;
              /**
              * Format: date
              * @description ISO date of the last shift. Six months later the nickname is forgotten.
              */
              lastSeenOn: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  regularsKeep: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          teamId: string;
          /** @description What the team calls the person; nothing else about them. */
          nickname: string;
          /**
          * @description The person agrees that the team keeps this nickname. Without it there is no regular.
          * @constant
          */
          agreed: true;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "kept" | "forgotten";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  regularsRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            teamId: string;
            version: number;
            /** @description Absent when its key is gone. */
            nickname?: string;
            /** @description False for a nickname from a spreadsheet: ask the person when you meet. */
            agreed: boolean;
            /**
            * Format: date
            * @description ISO date of the last shift. Six months later the nickname is forgotten.
            */
            lastSeenOn: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  regularsRename: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
        /** @description The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved. */
        Insistence?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description What the team calls the person; nothing else about them. */
          nickname: string;
          /**
          * @description The person agrees that the team keeps this nickname. Without it there is no regular.
          * @constant
          */
          agreed: true;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "kept" | "forgotten";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  regularsForget: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "kept" | "forgotten";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  reportsList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @description A calendar month. */
              month: string;
              /** @enum {string} */
              state: "closing" | "closed";
              /** Format: date-time */
              closedAt?: string;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  reportsMonth: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description A calendar month. */
        month: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description A calendar month. */
            month: string;
            /** @enum {string} */
            state: "closing" | "closed";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  reportsClose: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        /** @description A calendar month. */
        month: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Taken on; it is done soon. */
      202: {
        headers: {
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @description A calendar month. */
            month: string;
            /** @enum {string} */
            state: "closing" | "closed";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  reportsSheet: {
    parameters: {
      query: {
        indicator: "contacts" | "people_reached" | "supplies_given" | "services_by_category" | "referrals_offered" | "referrals_accepted" | "referrals_closed";
        /** @description A calendar month. */
        from: string;
        /** @description A calendar month. */
        to: string;
        by?: "month" | "category" | "setting" | "area_group";
        /** @description A second breakdown, another than the first. */
        and?: "month" | "category" | "setting" | "area_group";
        format: "csv" | "xlsx";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/csv": string;
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  reportsTable: {
    parameters: {
      query: {
        indicator: "contacts" | "people_reached" | "supplies_given" | "services_by_category" | "referrals_offered" | "referrals_accepted" | "referrals_closed";
        /** @description A calendar month. */
        from: string;
        /** @description A calendar month. */
        to: string;
        by?: "month" | "category" | "setting" | "area_group";
        /** @description A second breakdown, another than the first. */
        and?: "month" | "category" | "setting" | "area_group";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @constant */
            marking: "internal, not for publication";
            /** @enum {string} */
            indicator: "contacts" | "people_reached" | "supplies_given" | "services_by_category" | "referrals_offered" | "referrals_accepted" | "referrals_closed";
            /** @description The closed months that the numbers cover. */
            months: string[];
            /** @description Months asked for that are not closed; nothing is counted from them. */
            missingMonths: string[];
            by: ("month" | "category" | "setting" | "area_group")[];
            rows: {
              keys: string[];
              value: number;
            }[];
            /** @description Absent where numbers may not be added up (people over several months). */
            total?: number;
            /** @description How to read the numbers. */
            note: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  workersListGrants: {
    parameters: {
      query?: {
        state?: "proposed" | "active";
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
              /** @enum {string} */
              state: "proposed" | "active" | "ended";
              /** Format: uuid */
              workerId: string;
              grantedBy: string | null;
              confirmedBy: string | null;
              /** Format: date-time */
              createdAt: string;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  workersEndGrant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  workersConfirm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
            /** @enum {string} */
            state: "proposed" | "active" | "ended";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sealedDocumentsRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        caseFileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            caseFileId: string;
            /** Format: uuid */
            token: string;
            /** @description Base64. */
            current: string;
            /** @description The generation before, in base64. */
            previous: string;
            /** @description Advisers to seal to, beside the recovery key: without those whom the person excludes. */
            sealTo: string[];
            /** @description Version of the list of adviser keys. */
            listVersion: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sealedDocumentsWrite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        caseFileId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
          * Format: uuid
          * @description Random; names the write that was read.
          */
          token: string;
          /** @description Version of the list of adviser keys. */
          listVersion: number;
          /** @description An age file of one size for sixteen recipients, in base64: 24076 signs. */
          current: string;
          /** @description An age file of one size for sixteen recipients, in base64: 24076 signs. */
          previous: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            token: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sessionsCurrent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            sessionId: string;
            worker: {
              /** Format: uuid */
              id: string;
              displayName: string;
            };
            organisation: {
              /** Format: uuid */
              id: string;
              name: string;
              /** @enum {string} */
              kind: "support" | "partner";
            };
            /**
            * @description In which the worker acts now.
            * @enum {string}
            */
            role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
            /** @description In which they may act. */
            roles: ("outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator")[];
            teamIds: string[];
            device: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              kind: "phone" | "tablet" | "laptop" | "desktop";
            };
            /** Format: date-time */
            createdAt: string;
            /**
            * Format: date-time
            * @description When it ends in any case.
            */
            expiresAt: string;
            /** @description How long it lives without a request. */
            idleSeconds: number;
            /** @description The rules of the active role as JSON text, for CASL’s createMongoAbility: what to show as possible. The server asks its own. */
            rules: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sessionsSignOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sessionsSwitchRole: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            sessionId: string;
            /** @enum {string} */
            role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sessionsList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              deviceId: string;
              /** @enum {string} */
              role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              lastSeenAt: string;
              /** Format: date-time */
              expiresAt: string;
              current: boolean;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sessionsRevoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  shiftNotesList: {
    parameters: {
      query?: {
        teamId?: string;
        state?: "open" | "done";
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              teamId: string;
              /** Format: uuid */
              areaId?: string;
              /** @enum {string} */
              need?: "doctor" | "dentist" | "contraception" | "mental_health" | "someone_to_talk_to" | "safety" | "housing" | "money" | "food" | "childcare" | "work_conditions" | "rights_advice" | "language_class" | "digital_safety" | "drug_and_alcohol_support";
              /**
              * Format: uuid
              * @description The contact that it comes from. What was noted there is read there.
              */
              contactId?: string;
              /**
              * Format: date
              * @description ISO date of the shift that it is for.
              */
              forShiftOn: string;
              /** @enum {string} */
              state: "open" | "done";
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  shiftNotesDone: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @constant */
            state: "done";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  signInsBegin: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            challengeId: string;
            options: {
              challenge: string;
              rpId: string;
              timeout: number;
              /** @constant */
              userVerification: "required";
            };
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  ownFactorsList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            passkeys: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              kind: "phone" | "tablet" | "laptop" | "desktop" | "security_key";
              /** @description Whether the maker of the device keeps a copy. */
              backedUp: boolean;
              /** Format: date-time */
              createdAt: string;
              lastUsedAt: string | null;
            }[];
            password?: {
              /** Format: date-time */
              changedAt: string;
            };
            recoveryCodesLeft: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  signInsWithPasskey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          challengeId: string;
          credential: {
            id: string;
            rawId: string;
            /** @constant */
            type: "public-key";
            authenticatorAttachment?: ("platform" | "cross-platform") | null;
            /** @default {} */
            clientExtensionResults?: {
              credProps?: {
                rk?: boolean;
              };
            };
            response: {
              clientDataJSON: string;
              authenticatorData: string;
              signature: string;
              userHandle?: string | null;
            };
          };
          /**
          * @description What the worker signs in on; for their own list of devices.
          * @enum {string}
          */
          device: "phone" | "tablet" | "laptop" | "desktop";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            workerId: string;
            /** Format: uuid */
            organisationId: string;
            /** @enum {string} */
            role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
            roles: ("outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator")[];
            /** Format: date-time */
            expiresAt: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  signInsWithPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          signInName: string;
          password: string;
          /** @description Six digits of the authenticator app, or one of the recovery codes. */
          code: string;
          /**
          * @description What the worker signs in on; for their own list of devices.
          * @enum {string}
          */
          device: "phone" | "tablet" | "laptop" | "desktop";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            workerId: string;
            /** Format: uuid */
            organisationId: string;
            /** @enum {string} */
            role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
            roles: ("outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator")[];
            /** Format: date-time */
            expiresAt: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksList: {
    parameters: {
      query?: {
        /** @description Mine; open ones of my queues; or all unfinished ones of the teams that I supervise. */
        view?: "mine" | "queue" | "team";
        state?: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              title: "follow_up" | "call_back" | "arrange_appointment" | "accompany" | "bring_supplies" | "check_in" | "prepare_letter_for_partner" | "carry_referral" | "answer_referral" | "destroy_copies" | "tell_person_the_answer" | "find_another_service" | "remind_of_appointment" | "confirm_with_person" | "review_unanswered_referral" | "find_a_care_team" | "find_who_carries" | "review_lost_contact";
              /** @enum {string} */
              state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
              /** Format: uuid */
              teamId?: string;
              /** Format: uuid */
              workerId?: string;
              /** Format: uuid */
              caseFileId?: string;
              /** Format: uuid */
              referralId?: string;
              /** Format: uuid */
              contactId?: string;
              /** Format: uuid */
              areaId?: string;
              /** @enum {string} */
              skill?: "accompaniment" | "health" | "housing" | "money" | "rights_advice" | "safety" | "emotional_support";
              /** @enum {string} */
              language?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
              /** @description Why it stands first for the reader: they are on its file, or have what it asks for. */
              fits?: ("file" | "skill" | "language")[];
              /** Format: date */
              snoozedUntil?: string;
              /** Format: date */
              waitsUntil?: string;
              /** @enum {string} */
              waitsFor?: "moves" | "appointment_set" | "answered" | "outcome_known";
              /**
              * @description Why it is in the queue again.
              * @enum {string}
              */
              backReason?: "no_time" | "person_not_reached" | "another_skill" | "not_for_me" | "by_itself";
              repeatDays?: number;
              /** Format: date */
              repeatUntil?: string;
              /** Format: date */
              dueOn?: string;
              dueSoon: boolean;
              overdue: boolean;
              escalated: boolean;
              version: number;
              /** Format: date-time */
              createdAt: string;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksCreate: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          title: "call_back" | "arrange_appointment" | "accompany" | "bring_supplies" | "check_in" | "prepare_letter_for_partner";
          /** Format: uuid */
          teamId: string;
          /** Format: uuid */
          caseFileId?: string;
          /**
          * Format: date
          * @description Not in the past; by default the title’s own number of days from today.
          */
          dueOn?: string;
          /** @description Claims it at once. */
          mine?: boolean;
          /**
          * @description What it asks for. It stands first in the queue of those who can, and nobody is kept from it.
          * @enum {string}
          */
          skill?: "accompaniment" | "health" | "housing" | "money" | "rights_advice" | "safety" | "emotional_support";
          /**
          * @description Only of a task that hangs on no file: there it would tell of the person. Their care team knows it from the contact.
          * @enum {string}
          */
          language?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
          /** @description Waits until then, and hangs on the referral’s file. It opens as well when the event cannot come any more. */
          opensWith?: {
            /** Format: uuid */
            referralId: string;
            /** @enum {string} */
            event: "appointment_set" | "answered" | "outcome_known";
          };
          /** @description Once done, the next one is due so many days after it; none after the last day, and none after one that is cancelled. */
          repeat?: {
            everyDays: number;
            /** Format: date */
            until?: string;
          };
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksClaimNext: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
          * Format: uuid
          * @description Whose queue; left out by a partner’s workers, who have one.
          */
          teamId?: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            title: "follow_up" | "call_back" | "arrange_appointment" | "accompany" | "bring_supplies" | "check_in" | "prepare_letter_for_partner" | "carry_referral" | "answer_referral" | "destroy_copies" | "tell_person_the_answer" | "find_another_service" | "remind_of_appointment" | "confirm_with_person" | "review_unanswered_referral" | "find_a_care_team" | "find_who_carries" | "review_lost_contact";
            /** @enum {string} */
            state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
            /** Format: uuid */
            teamId?: string;
            /** Format: uuid */
            workerId?: string;
            /** Format: uuid */
            caseFileId?: string;
            /** Format: uuid */
            referralId?: string;
            /** Format: uuid */
            contactId?: string;
            /** Format: uuid */
            areaId?: string;
            /** @enum {string} */
            skill?: "accompaniment" | "health" | "housing" | "money" | "rights_advice" | "safety" | "emotional_support";
            /** @enum {string} */
            language?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
            /** @description Why it stands first for the reader: they are on its file, or have what it asks for. */
            fits?: ("file" | "skill" | "language")[];
            /** Format: date */
            snoozedUntil?: string;
            /** Format: date */
            waitsUntil?: string;
            /** @enum {string} */
            waitsFor?: "moves" | "appointment_set" | "answered" | "outcome_known";
            /**
            * @description Why it is in the queue again.
            * @enum {string}
            */
            backReason?: "no_time" | "person_not_reached" | "another_skill" | "not_for_me" | "by_itself";
            repeatDays?: number;
            /** Format: date */
            repeatUntil?: string;
            /** Format: date */
            dueOn?: string;
            dueSoon: boolean;
            overdue: boolean;
            escalated: boolean;
            version: number;
            /** Format: date-time */
            createdAt: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksAssign: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          workerId: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksCancel: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  assignmentProposalsForTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            asksFor: {
              /**
              * @description In which the person was asked for a consent last, or that the task asks for.
              * @enum {string}
              */
              language?: "am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other";
              /** @enum {string} */
              skill?: "accompaniment" | "health" | "housing" | "money" | "rights_advice" | "safety" | "emotional_support";
            };
            /** @description In order. Nobody is chosen beforehand, and whoever is chosen needs no reason. */
            items: {
              /** Format: uuid */
              workerId: string;
              workerName: string;
              reasons: ("speaks_the_language" | "has_the_skill" | "fewest_open_files" | "fewest_open_referrals" | "fewest_open_tasks" | "longest_without_a_new_one" | "on_the_care_team_already" | "proposed_by_a_colleague")[];
              /** @description What they have open, of what the reader’s teams keep. */
              open: {
                files: number;
                referrals: number;
                tasks: number;
              };
              /**
              * Format: date
              * @description Day of the newest of the kind that they have open.
              */
              newestOn?: string;
            }[];
            leftOut: {
              /** Format: uuid */
              workerId: string;
              workerName: string;
              /** @enum {string} */
              why: "excluded" | "on_the_care_team_already" | "has_it_now";
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksClaim: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksComplete: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksSetDue: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: date */
          dueOn: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksRelease: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          /** @enum {string} */
          reason?: "no_time" | "person_not_reached" | "another_skill" | "not_for_me";
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksEndRepeating: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksSnooze: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: date */
          until: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksStart: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  tasksWait: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          /** Format: date */
          until?: string;
          /**
          * @description Of the referral that the task hangs on; `moves` is whatever happens to it next.
          * @enum {string}
          */
          event?: "moves" | "appointment_set" | "answered" | "outcome_known";
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "claimed" | "assigned" | "in_progress" | "waiting" | "done" | "cancelled";
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  workersLeaveTeam: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  organisationsTeams: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              name: string;
              version: number;
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  organisationsAddTeam: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  organisationsRenameTeam: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  outboxList: {
    parameters: {
      query?: {
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: date */
              returnedOn: string;
              /** @description What is wrong, and where in the contact. Of a step of a task: `not_found` (gone, or somebody else has it), `wrong_state` (done or cancelled), `forbidden` (held no longer). */
              errors: {
                pointer: string;
                code: string;
              }[];
              /** @description JSON text of the contact as it was written, with its client key: log it again with what was wrong put right. Absent where it was logged, and only a text left out. */
              contact?: string;
              /** @description The step of a task that was not taken. */
              taskStep?: {
                /** Format: uuid */
                taskId: string;
                /** @enum {string} */
                step: "claim" | "complete";
              };
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  outboxRemove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  workersList: {
    parameters: {
      query?: {
        /** @description Who has left is listed for administrators only. */
        state?: "present" | "ended";
        /** @description How many at most, 1 to 100. */
        limit?: number;
        /** @description The `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              displayName: string;
              version: number;
              /**
              * Format: date-time
              * @description Since when they no longer work here.
              */
              endedAt?: string;
              teams?: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                teamId: string;
              }[];
              roles?: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
                /** @enum {string} */
                state: "proposed" | "active" | "ended";
              }[];
              skills?: ("accompaniment" | "health" | "housing" | "money" | "rights_advice" | "safety" | "emotional_support")[];
              languages?: ("am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other")[];
            }[];
            /** @description Cursor of the next page; absent on the last one. */
            next?: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  workersCreate: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random text of yours: however often the request is repeated with it, it takes effect once. */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          displayName: string;
          /** @default [] */
          teamIds?: string[];
          /** @default [] */
          roles?: ("outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator")[];
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          /** @description true when this is the answer to an earlier request with the key. */
          "Idempotency-Replayed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
            roleGrants: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
              /** @enum {string} */
              state: "proposed" | "active" | "ended";
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  workersRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            displayName: string;
            version: number;
            /**
            * Format: date-time
            * @description Since when they no longer work here.
            */
            endedAt?: string;
            teams?: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              teamId: string;
            }[];
            roles?: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
              /** @enum {string} */
              state: "proposed" | "active" | "ended";
            }[];
            skills?: ("accompaniment" | "health" | "housing" | "money" | "rights_advice" | "safety" | "emotional_support")[];
            languages?: ("am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other")[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  workersRename: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          displayName: string;
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  workersEnd: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sessionsDevicesOf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            items: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              kind: "phone" | "tablet" | "laptop" | "desktop";
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              lastSeenAt: string;
              current: boolean;
            }[];
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  invitationsInvite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            workerId: string;
            /** @description Shown once; to be handed over in person. */
            code: string;
            /** @description The same as an address; the code is behind #, which reaches no server. */
            url: string;
            /** @description The same as a picture (SVG). */
            qr: string;
            /** Format: date-time */
            expiresAt: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  workersGrant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "outreach_worker" | "case_worker" | "supervisor" | "coordinator" | "adviser" | "partner_worker" | "administrator";
            /** @enum {string} */
            state: "proposed" | "active" | "ended";
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  workersSetSkills: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that is edited, as its ETag said. */
        "If-Match": string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          skills: ("accompaniment" | "health" | "housing" | "money" | "rights_advice" | "safety" | "emotional_support")[];
          languages: ("am" | "ar" | "bg" | "bn" | "cs" | "de" | "el" | "en" | "es" | "et" | "fa" | "fr" | "ha" | "hi" | "hr" | "ht" | "hu" | "hy" | "id" | "ig" | "it" | "ja" | "ka" | "km" | "ko" | "ku" | "lt" | "lv" | "mk" | "mn" | "ms" | "my" | "ne" | "nl" | "pa" | "pl" | "prs" | "ps" | "pt" | "ro" | "ru" | "sk" | "sl" | "so" | "sq" | "sr" | "sw" | "ta" | "th" | "ti" | "tl" | "tr" | "uk" | "ur" | "uz" | "vi" | "yo" | "yue" | "zh" | "sign_language" | "other")[];
        };
      };
    };
    responses: {
      /** @description As asked. */
      200: {
        headers: {
          /** @description The version, for If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            version: number;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  workersJoinTeam: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: uuid */
          teamId: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description What it refuses. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
}
