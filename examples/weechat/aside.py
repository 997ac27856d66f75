# installed by `aside hook install weechat`
