package kr.dolbom.desk;

/** The way a question came in. */
public enum Channel {
    PAGE("웹 화면"),
    HTTP("HTTP"),
    COMMAND_LINE("명령줄");

    private final String korean;

    Channel(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }
}
