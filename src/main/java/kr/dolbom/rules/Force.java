package kr.dolbom.rules;

/** How binding a row is: a duty, or a clause that asks for effort (노력). */
public enum Force {
    DUTY,
    EFFORT
}
