package kr.dolbom.desk;

/** Whether an answer helped. */
public enum Rating {
    UP,
    DOWN
}
