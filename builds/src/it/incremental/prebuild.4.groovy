assert new File(basedir, 'src/main/java/dinner/Lunch.java').delete()
