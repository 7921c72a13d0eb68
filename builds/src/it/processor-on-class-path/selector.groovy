import dev.weir.builds.Jdk

Jdk.compile(context.userProperties, 17, 22)
