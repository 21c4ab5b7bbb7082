package kr.dolbom.outreach.dialogue;

/** What somebody may want instead of answering. */
enum Wish {
    /** The telephone is being passed to the person meant. */
    PASSING,
    /** To hear it again. */
    REPEAT,
    /** A moment. */
    WAIT,
    /** To know who calls and that it is no fraud. */
    WHO,
    /** A person on the telephone. */
    PERSON,
    /** To end now and be called at another time. */
    LATER,
    /** To end the call. */
    STOP,
    /** Never to be called by a machine again. */
    OPT_OUT,
    /** Another language. */
    LANGUAGE,
    /** This is somebody else's number. */
    WRONG_NUMBER,
    /** The person meant is somebody else of the house. */
    SOMEBODY_ELSE
}
