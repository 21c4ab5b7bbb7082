package kr.dolbom.desk.mail;

/**
 * How it stands about the mail that tells of a message.
 *
 * @param number of the message
 * @param state WAITING, CLAIMED, HANDED, SENT, NEEDLESS or FAILED
 */
public record MailState(long number, String state, int tries, String trouble) {

    /** As counsellors read it. */
    public String korean() {
        return switch (state) {
            case "SENT" -> "답변이 왔다는 알림을 보냈습니다.";
            case "NEEDLESS" -> "질문하신 분이 화면에서 답변을 읽어 알림을 보내지 않았습니다.";
            case "HANDED" -> "알림이 갔는지 확인되지 않았습니다. 두 번 보내지 않도록 멈춰 두었습니다.";
            case "FAILED" -> "알림을 보내지 못했습니다. 연락처가 잘못되었을 수 있습니다.";
            default ->
                tries == 0 ? "질문하신 분이 화면에서 읽지 않으면 남긴 연락처로 알립니다." : "메일 서버가 받지 않아 잠시 뒤 다시 보냅니다(" + tries + "번 해 봄).";
        };
    }

    public boolean needsAPerson() {
        return state.equals("HANDED") || state.equals("FAILED");
    }
}
